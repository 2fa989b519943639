import { Button, Select } from 'antd';
import type { VocabularyAnswer } from '../api/segments';
import { useTexts } from '../texts/useTexts';
import { RowEditor } from './RowEditor';
import { type Group, newGroup, newRow, withItem } from './rules';

interface Props {
  readonly group: Group;
  readonly words: VocabularyAnswer;
  readonly depth?: number;
  /** Nothing: the group goes. */
  readonly onChange: (group: Group | null) => void;
}

/** Deeper than this nobody reads any more; the text still can. */
const DEEPEST = 4;

type Joint = 'and' | 'or' | 'not and' | 'not or';

/** Lines of which all or any must apply, with groups among them. */
export function GroupEditor({ group, words, depth = 0, onChange }: Props) {
  const { t } = useTexts();
  const joint: Joint = group.not ? `not ${group.joint}` : group.joint;
  const add = (item: ReturnType<typeof newRow> | Group) => onChange({ ...group, items: [...group.items, item] });
  return (
    <fieldset className="rule-group">
      <legend className="hidden-label">{t('segments.group')}</legend>
      <div className="rule-head">
        <Select<Joint>
          aria-label={t('segments.joint')}
          value={joint}
          popupMatchSelectWidth={false}
          options={[
            { value: 'and', label: t('segments.all_of') },
            { value: 'or', label: t('segments.any_of') },
            { value: 'not and', label: t('segments.not_all_of') },
            { value: 'not or', label: t('segments.none_of') },
          ]}
          onChange={(chosen) => onChange({ ...group, not: chosen.startsWith('not'), joint: chosen.endsWith('or') ? 'or' : 'and' })}
        />
        {depth > 0 && (
          <Button type="text" aria-label={t('segments.remove_group')} onClick={() => onChange(null)}>
            ×
          </Button>
        )}
      </div>
      {group.items.map((item) =>
        item.kind === 'row' ? (
          <RowEditor key={item.key} row={item} words={words} onChange={(row) => onChange(withItem(group, item.key, () => row))} />
        ) : (
          <GroupEditor key={item.key} group={item} words={words} depth={depth + 1} onChange={(inner) => onChange(withItem(group, item.key, () => inner))} />
        ),
      )}
      <div className="rule-add">
        <Button size="small" onClick={() => add(newRow())}>
          {t('segments.add_row')}
        </Button>
        {depth < DEEPEST && (
          <Button size="small" onClick={() => add(newGroup({ joint: group.joint === 'and' ? 'or' : 'and', items: [newRow()] }))}>
            {t('segments.add_group')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
