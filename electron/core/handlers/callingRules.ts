import { isDeepStrictEqual } from 'node:util';
import type { RuleTerms, RuleView } from '#shared/contract/calling.ts';
import { Problem } from '#shared/contract/problems.ts';
import { type CallingRule, givenRules, rulesAsOf } from '#shared/domain/calling/rules.ts';
import { lawOf } from '../calling/law.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { standAnew } from '../queue/stand-anew.ts';
import { insertRuleEdit, keptEdits, toEdit } from '../store/calling-rules.ts';

/** As plain values, which a query may answer with. */
const termsOf = ({ window, caps, restDays }: Pick<CallingRule, 'window' | 'caps' | 'restDays'>): RuleTerms =>
  structuredClone({ window, caps, restDays }) as RuleTerms;

function readRules({ reader }: Pick<ReadScope, 'reader'>) {
  const kept = new Map(keptEdits(reader).map((row) => [row.jurisdiction, toEdit(row)]));
  const rules = givenRules.map((rule): RuleView => {
    const { window: _window, caps: _caps, restDays: _rest, ...rest } = rule;
    const { edit = null, recordedAt } = kept.get(rule.jurisdiction) ?? {};
    return {
      ...rest,
      ...termsOf(edit ?? rule),
      given: termsOf(rule),
      off: edit?.off ?? false,
      changedAt: edit === null ? null : (recordedAt ?? null),
    };
  });
  return { version: lawOf(reader).version, asOf: rulesAsOf, rules };
}

function givenRule(jurisdiction: string): CallingRule {
  const rule = givenRules.find((each) => each.jurisdiction === jurisdiction);
  if (rule) return rule;
  throw new Problem('NOT_FOUND', `There is no rule for ${jurisdiction}.`, { what: 'rule' });
}

/** Whether it matters to two terms of a rule who was called before; hours are looked at as somebody is offered. */
const holdsAlike = (a: Terms, b: Terms): boolean =>
  isDeepStrictEqual([a.off, a.terms.caps, a.terms.restDays], [b.off, b.terms.caps, b.terms.restDays]);

interface Terms {
  readonly off: boolean;
  readonly terms: Pick<RuleTerms, 'caps' | 'restDays'>;
}

const termsNow = (scope: Pick<ReadScope, 'reader'>, jurisdiction: string): Terms | undefined => {
  const rule = readRules(scope).rules.find((each) => each.jurisdiction === jurisdiction);
  return rule && { off: rule.off, terms: rule };
};

/** Keeps what becomes of a rule. Other caps may hold people who were called before, or let them go. */
function keepEdit(
  scope: CommandScope,
  jurisdiction: string,
  body: Parameters<typeof insertRuleEdit>[2],
): Changed {
  const { writer, now: at, onDate, commandSeq } = scope;
  const before = termsNow(scope, jurisdiction);
  insertRuleEdit(writer, jurisdiction, body, { at, onDate, commandSeq });
  const after = termsNow(scope, jurisdiction);
  const holds = before !== undefined && after !== undefined && !holdsAlike(before, after);
  const changed: Changed = { jurisdiction, holds };
  heldAnew(scope, changed);
  return changed;
}

const heldAnew = ({ writer }: CommandScope, { jurisdiction, holds }: Changed): void => {
  if (holds) standAnew(writer, { kind: 'rule', jurisdiction });
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is kept of a command: which rule it was about, and whether others are held by it than before. */
interface Changed {
  readonly jurisdiction: string;
  readonly holds: boolean;
}

export const callingRulesDefinitions: AreaDefinitions<'callingRules'> = {
  read: { kind: 'query', run: readRules },
  change: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { jurisdiction, off, terms }) {
      const rule = givenRule(jurisdiction);
      const before = readRules(scope).rules.find((each) => each.jurisdiction === jurisdiction);
      const { window, caps, restDays } = terms ?? before ?? termsOf(rule);
      const receipt = keepEdit(scope, jurisdiction, { off, window, caps, restDays });
      return { receipt, said: `${capital(rule.where)}: the rule was ${off ? 'left out' : 'changed'}.` };
    },
    answer: (scope, _receipt, _input, said) => ({ ...readRules(scope), said }),
    undo: heldAnew,
  },
  putBack: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { jurisdiction }) {
      const rule = givenRule(jurisdiction);
      const receipt = keepEdit(scope, jurisdiction, null);
      return { receipt, said: `${capital(rule.where)}: the rule is as it came.` };
    },
    answer: (scope, _receipt, _input, said) => ({ ...readRules(scope), said }),
    undo: heldAnew,
  },
};
