import {
  Button,
  Checkbox,
  Input,
  InputWrapper,
  type MantineThemeComponents,
  Menu,
  Modal,
  NavLink,
  Popover,
  Progress,
  Skeleton,
  Switch,
  Table,
  Tooltip,
} from '@mantine/core';
import classes from './theme-parts.module.css';

/** How Mantine's parts look by default, so that a screen only says what they are for. */
export const parts: MantineThemeComponents = {
  Button: Button.extend({
    defaultProps: { variant: 'default' },
    classNames: { root: classes.button ?? '', section: classes.section ?? '' },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'xs', color: 'var(--hs-ink)', iconColor: 'var(--hs-surface)' },
    classNames: { input: classes.checkbox ?? '' },
  }),
  Input: Input.extend({
    classNames: { input: classes.input ?? '' },
    vars: () => ({ wrapper: { '--input-height': '32px' } }),
  }),
  InputWrapper: InputWrapper.extend({
    classNames: {
      label: classes.label ?? '',
      description: classes.description ?? '',
      error: classes.error ?? '',
    },
  }),
  Menu: Menu.extend({
    defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 0 } },
    classNames: { dropdown: classes.float ?? '', item: classes.menuItem ?? '' },
  }),
  Modal: Modal.extend({
    defaultProps: {
      radius: 'xl',
      shadow: 'xl',
      closeButtonProps: { 'aria-label': 'Close' },
      // The page has one banner; the head of a dialog is not a second.
      attributes: { header: { role: 'presentation' } },
      overlayProps: { color: 'var(--hs-veil)', backgroundOpacity: 1 },
      transitionProps: { duration: 120, exitDuration: 0 },
    },
    classNames: {
      content: classes.float ?? '',
      title: classes.modalTitle ?? '',
      header: classes.modalHeader ?? '',
      body: classes.modalBody ?? '',
    },
  }),
  NavLink: NavLink.extend({ classNames: { root: classes.navLink ?? '' } }),
  Popover: Popover.extend({
    defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 0 } },
    classNames: { dropdown: classes.float ?? '' },
  }),
  Progress: Progress.extend({ defaultProps: { size: 6, color: 'var(--hs-ink2)' } }),
  Skeleton: Skeleton.extend({
    defaultProps: { animate: false },
    classNames: { root: classes.skeleton ?? '' },
  }),
  Switch: Switch.extend({ defaultProps: { color: 'var(--hs-ink)', size: 'sm' } }),
  Table: Table.extend({
    defaultProps: { fz: 'sm', verticalSpacing: 10, horizontalSpacing: 0 },
    classNames: { th: classes.th ?? '' },
  }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 400, transitionProps: { duration: 0 }, color: 'var(--hs-toast)' },
    classNames: { tooltip: classes.tooltip ?? '' },
  }),
};
