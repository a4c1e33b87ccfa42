import type { Rng } from './rng';

/** Text of XML after a change that mostly keeps it well formed, and what was done. */
export interface Edited {
  readonly xml: string;
  readonly done: string;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A random element with all that is in it. */
function element(xml: string, rng: Rng): (Place & { readonly name: string }) | undefined {
  const start = xml.indexOf('<', rng.below(xml.length));
  const tag = /^<([\w:]+)[^<>]*?(\/?)>/.exec(xml.slice(start, start + 2_000));
  const [whole, name, selfClosed] = tag ?? [];
  if (start < 0 || whole === undefined || name === undefined) return undefined;
  if (selfClosed) return { name, from: start, to: start + whole.length };
  const tags = new RegExp(`<(/?)${name}(?:\\s[^<>]*?)?(/?)>`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let found = tags.exec(xml); found; found = tags.exec(xml)) {
    if (found[1]) depth--;
    else if (!found[2]) depth++;
    if (depth === 0) return { name, from: start, to: tags.lastIndex };
  }
  return undefined;
}

type Edit = (xml: string, rng: Rng) => Edited | undefined;

const remove: Edit = (xml, rng) => {
  const place = element(xml, rng);
  if (!place) return undefined;
  const { name, from, to } = place;
  return { xml: xml.slice(0, from) + xml.slice(to), done: `remove <${name}> at ${String(from)}` };
};

const repeat: Edit = (xml, rng) => {
  const place = element(xml, rng);
  if (!place) return undefined;
  const { name, from, to } = place;
  const copy = xml.slice(from, to);
  return {
    xml: xml.slice(0, to) + copy + xml.slice(to),
    done: `repeat <${name}> at ${String(from)}`,
  };
};

const move: Edit = (xml, rng) => {
  const one = element(xml, rng);
  const two = element(xml, rng);
  if (!one || !two || one.to > two.from) return undefined;
  const swapped =
    xml.slice(0, one.from) +
    xml.slice(two.from, two.to) +
    xml.slice(one.to, two.from) +
    xml.slice(one.from, one.to) +
    xml.slice(two.to);
  return {
    xml: swapped,
    done: `swap <${one.name}> at ${String(one.from)} with <${two.name}> at ${String(two.from)}`,
  };
};

const unwrap: Edit = (xml, rng) => {
  const place = element(xml, rng);
  if (!place) return undefined;
  const { name, from, to } = place;
  const inner = xml.slice(from, to).replace(/^<[^<>]*>|<\/[^<>]*>$/g, '');
  return {
    xml: xml.slice(0, from) + inner + xml.slice(to),
    done: `unwrap <${name}> at ${String(from)}`,
  };
};

const VALUES = ['', '0', '1', '-1', '2', '9', '1000000000', 'x', 'A1', 'XFD1048576', '__proto__'];

const attribute: Edit = (xml, rng) => {
  const at = rng.below(xml.length);
  const found = /[\w:]+="([^"<>]*)"/.exec(xml.slice(at, at + 2_000));
  if (!found) return undefined;
  const value = rng.pick(VALUES);
  const from = at + found.index;
  const changed = found[0].slice(0, found[0].indexOf('"') + 1) + value + '"';
  return {
    xml: xml.slice(0, from) + changed + xml.slice(from + found[0].length),
    done: `${found[0]} at ${String(from)} is "${value}"`,
  };
};

const text: Edit = (xml, rng) => {
  const at = rng.below(xml.length);
  const found = />([^<>]+)</.exec(xml.slice(at, at + 2_000));
  if (!found?.[1]) return undefined;
  const value = rng.pick(['', ' ', '0', '-1', '1E999', '无', '#REF!', found[1].slice(1)]);
  const from = at + found.index + 1;
  return {
    xml: xml.slice(0, from) + value + xml.slice(from + found[1].length),
    done: `text at ${String(from)} is "${value}"`,
  };
};

/** Removes, repeats, swaps or unwraps elements, or changes an attribute or a text. */
export function changeMarkup(xml: string, rng: Rng): Edited {
  for (let tries = 0; tries < 20; tries++) {
    const edited = rng.pick([remove, remove, repeat, move, unwrap, attribute, attribute, text])(
      xml,
      rng,
    );
    if (edited) return edited;
  }
  return { xml, done: 'nothing' };
}
