import { Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldHead } from '../../contract/exchange/field-words';
import { FIELDS_OF, KEYS_OF, type SheetField } from '../../domain/exchange/fields';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import classes from './imports.module.css';
import { type ImportFacts, type Plan, useImportActions } from './use-import';
import { IMPORT_WORDS } from './words';

interface ColumnsStepProps {
  readonly found: ImportFacts;
  readonly onPlanned: () => void;
}

/** Which column is what: guessed, and a person's to correct. */
export function ColumnsStep({ found, onPlanned }: ColumnsStepProps) {
  const words = useWords(IMPORT_WORDS);
  const navigate = useNavigate();
  const [plan, setPlan] = useState<Plan>(found.plan);
  const { plan: planning, discard } = useImportActions(found.number);
  const hasKey = plan.columns.includes(plan.key);
  return (
    <Stack gap="md">
      <Text maw="70ch">{words.columnsIntro(found.head.row)}</Text>
      <ColumnTable found={found} plan={plan} onChange={setPlan} />
      <Text size="sm" c="dimmed">
        {words.listHint}
      </Text>
      <KeySelect found={found} plan={plan} onChange={setPlan} />
      {planning.error && <ProblemAlert error={planning.error} />}
      <Group>
        <Button
          disabled={!hasKey}
          loading={planning.isPending}
          onClick={() => planning.mutate(plan, { onSuccess: onPlanned })}
        >
          {words.check}
        </Button>
        <Button
          variant="default"
          loading={discard.isPending}
          onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/import' }) })}
        >
          {words.discard}
        </Button>
      </Group>
    </Stack>
  );
}

interface PlanProps {
  readonly found: ImportFacts;
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
}

function ColumnTable({ found: { kind, head }, plan, onChange }: PlanProps) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const fields = FIELDS_OF[kind].map((value) => ({ value, label: fieldHead(kind, value, language) }));
  // A field stands in one column: where it is chosen anew, the other column lets go of it.
  const choose = (column: number, field: SheetField | null) => {
    const columns = plan.columns.map((one, at) => (at === column ? field : one === field ? null : one));
    const keys = KEYS_OF[kind].filter((key) => columns.includes(key));
    onChange({ columns, key: columns.includes(plan.key) ? plan.key : (keys[0] ?? plan.key) });
  };
  return (
    <Table.ScrollContainer
      minWidth={560}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.steps[0], role: 'region' } }}
    >
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.column}</Table.Th>
            <Table.Th>{words.samples}</Table.Th>
            <Table.Th>{words.holds}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {head.heads.map((written, column) => {
            const name = written.trim() || words.unnamed(column + 1);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone
              <Table.Tr key={column}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td className={classes.samples}>
                  <Text size="sm" lineClamp={2}>
                    {head.samples
                      .map((row) => row[column])
                      .filter(Boolean)
                      .slice(0, 3)
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td className={classes.field}>
                  <Select
                    aria-label={words.holdsFor(name)}
                    placeholder={words.passedOver}
                    data={fields}
                    value={plan.columns[column] ?? null}
                    onChange={(field) => choose(column, field as SheetField | null)}
                    searchable
                    clearable
                    size="xs"
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function KeySelect({ found: { kind }, plan, onChange }: PlanProps) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const keys = KEYS_OF[kind].filter((key) => plan.columns.includes(key));
  const isThere = keys.includes(plan.key);
  return (
    <Select
      label={words.key}
      description={words.keyHint}
      error={isThere ? undefined : words.noKey}
      data={keys.map((value) => ({ value, label: fieldHead(kind, value, language) }))}
      value={isThere ? plan.key : null}
      onChange={(key) => key !== null && onChange({ ...plan, key: key as SheetField })}
      allowDeselect={false}
      maw="24rem"
    />
  );
}
