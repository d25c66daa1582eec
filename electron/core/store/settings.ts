import type { SettingsView } from '#shared/contract/book.ts';
import type { Reader, Writer } from '../db/connection.ts';

export type SettingKey = keyof SettingsView;

/** The value as the rep set it, or undefined where nothing was set. */
export function readSetting<Key extends SettingKey>(reader: Reader, key: Key): SettingsView[Key] | undefined {
  return reader.once(`setting ${key}`, () => {
    const row = reader.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', [key]);
    return row ? (JSON.parse(row.value) as SettingsView[Key]) : undefined;
  });
}

/** Keeps the value, with a change record that says what stood there before. */
export function changeSetting(
  scope: { readonly writer: Writer; readonly commandSeq: number; readonly now: number },
  key: SettingKey,
  value: SettingsView[SettingKey],
): void {
  const { writer, commandSeq, now } = scope;
  const after = JSON.stringify(value);
  const before =
    writer.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', [key])?.value ?? null;
  if (before === after) return;
  const { seq } = writer.get<{ seq: number }>(
    `INSERT INTO setting (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value RETURNING seq`,
    [key, after],
  ) as { seq: number };
  writer.run(
    `INSERT INTO change (command_seq, entity, entity_seq, field, before, after, recorded_at)
     VALUES (?, 'setting', ?, 'value', ?, ?, ?)`,
    [commandSeq, seq, before, after, now],
  );
}
