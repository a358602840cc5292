import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './plan.module.css';

interface SectionProps {
  readonly title: string;
  /** What can be done with the section as a whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the plan under its heading. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Group justify="space-between" gap="xs" mb={6} mih={30}>
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </section>
  );
}
