import type { RuleTerms, RuleView } from '#shared/contract/calling.ts';
import { Problem } from '#shared/contract/problems.ts';
import { type CallingRule, givenRules, rulesAsOf } from '#shared/domain/calling/rules.ts';
import { touchedUnder } from '../calling/held-by-rule.ts';
import { lawOf } from '../calling/law.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { insertRuleEdit, keptEdits, toEdit } from '../store/calling-rules.ts';
import { refreshStandings } from '../store/standing.ts';

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

/** Other caps may hold people who were called before, or let them go. */
const standAnew = ({ writer }: CommandScope, { jurisdiction }: Changed) =>
  refreshStandings(writer, touchedUnder(writer, jurisdiction));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is kept of a command: which rule it was about. */
interface Changed {
  readonly jurisdiction: string;
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
      insertRuleEdit(
        scope.writer,
        jurisdiction,
        { off, window, caps, restDays },
        { at: scope.now, onDate: scope.onDate, commandSeq: scope.commandSeq },
      );
      const receipt: Changed = { jurisdiction };
      standAnew(scope, receipt);
      return { receipt, said: `${capital(rule.where)}: the rule was ${off ? 'left out' : 'changed'}.` };
    },
    answer: (scope, _receipt, _input, said) => ({ ...readRules(scope), said }),
    undo: standAnew,
  },
  putBack: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { jurisdiction }) {
      const rule = givenRule(jurisdiction);
      insertRuleEdit(scope.writer, jurisdiction, null, {
        at: scope.now,
        onDate: scope.onDate,
        commandSeq: scope.commandSeq,
      });
      const receipt: Changed = { jurisdiction };
      standAnew(scope, receipt);
      return { receipt, said: `${capital(rule.where)}: the rule is as it came.` };
    },
    answer: (scope, _receipt, _input, said) => ({ ...readRules(scope), said }),
    undo: standAnew,
  },
};
