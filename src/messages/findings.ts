import type { AnyCheck } from '../checks/check';
import type { Finding } from '../checks/run';
import { inFormWords } from './form-words';
import { fill, printParam, type Texts } from './print';

/** A finding in words. */
export interface FindingText {
  /** What the check is about. */
  readonly title: string;
  /** What is wrong here, or why it cannot be told. */
  readonly message: string;
  /** What to do, in one sentence; null where the check only could not tell. */
  readonly fix: string | null;
  /** What should stand in the finding's first cell, or null. */
  readonly expected: string | null;
}

/** Puts a finding into words. A text that is missing shows its key: it is never silent. */
export function findingText(finding: Finding, texts: Texts): FindingText {
  const { check, variant, params, expected } = finding;
  const own = inFormWords(finding.words);
  const template = texts[variantKey(finding, texts)] ?? `checks.${check}.${variant}`;
  return {
    title: own(text(texts, `checks.${check}.title`)),
    message: fill(own(template), params, texts, own),
    fix: finding.status === 'fail' ? own(text(texts, `checks.${check}.fix`)) : null,
    expected: expected === null ? null : printParam(expected, texts, own),
  };
}

/** The key of a finding's message: the check's own, else the one that all checks share. */
export function variantKey({ check, variant }: Pick<Finding, 'check' | 'variant'>, texts: Texts) {
  const own = `checks.${check}.${variant}`;
  return own in texts ? own : `checks.any.${variant}`;
}

/** Where a check's rule comes from: its short title. */
export function sourceText(check: Pick<AnyCheck, 'source'>, texts: Texts): string {
  return text(texts, `source.${check.source}`);
}

/** Where a check's rule comes from: the wording of the notice, or the reason. */
export function sourceDetail(check: Pick<AnyCheck, 'source'>, texts: Texts): string {
  return text(texts, `source.${check.source}.text`);
}

function text(texts: Texts, key: string): string {
  return texts[key] ?? key;
}
