import { SaxesParser } from 'saxes';
import { Problem } from '../../../domain/problem';
import { refuseFile } from '../refuse-file';

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML text while it is read. Names come without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads an XML text piece by piece, and tells after each piece how many bytes there were so far. A document type is refused: no
 * workbook has one, and entities of one's own are only there to do harm.
 *
 * @throws Problem `invalid` for what is no XML, or breaks off
 */
export async function* parseXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false });
  parser.on('error', refuseDamaged);
  parser.on('doctype', refuseDamaged);
  const { open, close, text } = listener;
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Attributes));
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) parser.on('text', text);
  const decoder = new TextDecoder();
  let read = 0;
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      read += chunk.length;
      yield read;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof Problem) throw error;
    refuseDamaged();
  }
}

/** Reads it to its end. */
export async function readXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _read of parseXml(chunks, listener));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function refuseDamaged(): never {
  refuseFile('a workbook that is not damaged');
}
