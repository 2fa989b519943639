import { remarked } from './joined';
import type { Texts } from './useTexts';

const COUNTED = /^(orders|activities|activity_days)(?:_(\d+))?$/;

/** A feature by what it counts and over how many days; none of one that counts over no days. */
export function countedOver(name: string): { readonly base: string; readonly days: string } | undefined {
  const found = COUNTED.exec(name);
  return found === null ? undefined : { base: found[1] ?? '', days: found[2] ?? '' };
}

/** Of some activities only, with limits of its own, or neither. */
const PARTS = /^([^(:]+)(?:\((.*)\))?(?::(.*))?$/;

/** A feature or an attribute in the reader's words, with the activities it counts, as `activities_30(export)`, and its own limits, as `tenure:30,90`; else as it is called. */
export function thingName(name: string, { term, language }: Pick<Texts, 'term' | 'language'>): string {
  const [, thing = name, activities, limits] = PARTS.exec(name) ?? [];
  const counted = countedOver(thing);
  const known =
    counted !== undefined && counted.days !== ''
      ? term(`feature.${counted.base}_in`, thing, { n: counted.days })
      : term(`feature.${thing}`, term(`attribute.${thing}`, thing));
  if (activities !== undefined && known === thing) return name;
  return [activities, limits?.replaceAll(',', ', ')].reduce<string>((text, part) => (part === undefined ? text : remarked(text, part, language)), known);
}
