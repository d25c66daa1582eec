import { SegmentedControl } from '@mantine/core';
import classes from './segments.module.css';

interface Props<Value extends string> {
  /** The id of what names it. */
  readonly labelledBy: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly fullWidth?: boolean;
}

const parts = {
  root: classes.root ?? '',
  indicator: classes.indicator ?? '',
  label: classes.label ?? '',
  control: classes.control ?? '',
};

/** One of a few, all of them in sight. */
export function Segments<Value extends string>({
  labelledBy,
  choices,
  value,
  onChange,
  fullWidth = false,
}: Props<Value>) {
  return (
    <SegmentedControl
      aria-labelledby={labelledBy}
      data={[...choices]}
      value={value}
      fullWidth={fullWidth}
      transitionDuration={0}
      withItemsBorders={false}
      classNames={parts}
      onChange={(chosen) => {
        const choice = choices.find((each) => each.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    />
  );
}
