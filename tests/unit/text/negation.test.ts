import { said } from './taxonomy';

test.each([
  ['Ingen svetsning.', ['!welding=svetsning']],
  ['Vi svetsar inte.', ['!welding=svetsar']],
  ['Vi svetsar inte, men vi lackerar.', ['!welding=svetsar', 'painting=lackerar']],
  ['Ingen svetsning, lackering eller montering.', ['!welding=svetsning', '!painting=lackering', '!assembly=montering']],
  ['Ingen svetsning, lackering erbjuds.', ['!welding=svetsning', 'painting=lackering']],
  ['Svetsning och lackering utförs inte.', ['!welding=Svetsning', '!painting=lackering']],
  ['Vi erbjuder svetsning. Inte lackering.', ['welding=svetsning', '!painting=lackering']],
  ['Svetsning utan lackering', ['welding=Svetsning', '!painting=lackering']],
  ['Inte bara svetsning utan även lackering.', ['welding=svetsning', 'painting=lackering']],
  ['Vi gör ingen lackering och vi svetsar själva.', ['!painting=lackering', 'welding=svetsar']],
  ['Tveka inte att fråga om svetsning.', ['welding=svetsning']],
])('%s', (text, expected) => {
  expect(said(text, 'sv')).toEqual(expected);
});

test.each([
  ['We do not weld.', ['!welding=weld']],
  ["We don't weld but we do offer powder coating.", ['!welding=weld', 'powder-coating=powder coating']],
  ['No painting.', ['!painting=painting']],
  ['Painting is not offered.', ['!painting=Painting']],
  ['Not only welding but also powder coating.', ['welding=welding', 'powder-coating=powder coating']],
  ['Neither welding nor powder coating.', ['!welding=welding', '!powder-coating=powder coating']],
  ['We weld steel, not aluminium.', ['welding=weld', 'steel=steel', '!aluminium=aluminium']],
  ['No. 1 in welding', ['welding=welding']],
  ['No problem: welding is what we do.', ['welding=welding']],
  ['Welding, not further specified', ['welding=Welding']],
  ['Non-welding shops', ['!welding=welding']],
  ['Non-destructive testing', ['ndt=Non-destructive testing']],
  ['Welding without powder coating', ['welding=Welding', '!powder-coating=powder coating']],
])('%s', (text, expected) => {
  expect(said(text, 'en')).toEqual(expected);
});
