import { networkOf } from '../../../src/domain/tries';

test('a network is an IPv4 address, however it is written', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('addresses of one IPv6 network are one', () => {
  const network = networkOf('2001:db8:1:2:3:4:5:6');
  expect(networkOf('2001:0db8:0001:0002::9')).toBe(network);
  expect(networkOf('2001:DB8:1:2:ffff::')).toBe(network);
  expect(networkOf('2001:db8:1:3::9')).not.toBe(network);
  expect(networkOf('2001:db8::')).toBe(networkOf('2001:db8:0:0:1::'));
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
});
