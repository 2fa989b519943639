import { useSession } from '../api/questions';
import { type Section, Sections } from '../parts/Sections';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { START } from '../url/view';
import { AuditPart } from './AuditPart';
import { BackupPart } from './BackupPart';
import { PeoplePart } from './PeoplePart';
import { SettingsPart } from './SettingsPart';
import { SystemPart } from './SystemPart';
import { TokensPart } from './TokensPart';

const PARTS: Readonly<Record<string, Section & { readonly right: string }>> = {
  people: { name: 'admin.people', lead: 'admin.people_lead', Part: PeoplePart, right: 'MANAGE_ACCOUNTS' },
  tokens: { name: 'admin.tokens', lead: 'admin.tokens_lead', Part: TokensPart, right: 'MANAGE_ACCOUNTS' },
  audit: { name: 'admin.audit', lead: 'admin.audit_lead', Part: AuditPart, right: 'READ_AUDIT' },
  settings: { name: 'admin.settings', lead: 'admin.settings_lead', Part: SettingsPart, right: 'EDIT_DEFINITIONS' },
  backup: { name: 'admin.backup', lead: 'admin.backup_lead', Part: BackupPart, right: 'MANAGE_ACCOUNTS' },
  system: { name: 'admin.system', lead: 'admin.system_lead', Part: SystemPart, right: 'READ_HEALTH' },
};

/** Who may do what here, what was done, and how the server is. Each sees the parts he has a right to. */
export default function AdminScreen() {
  const { t } = useTexts();
  const [view, change] = useView();
  const rights = useSession().data?.rights ?? [];
  const sections = Object.fromEntries(Object.entries(PARTS).filter(([, { right }]) => rights.includes(right)));
  const { lang, theme, period, definition, segment, asOf } = view;
  return (
    <>
      <header className="headline">
        <h1>{t('app.admin')}</h1>
      </header>
      {Object.keys(sections).length === 0 ? (
        <p role="status">{t('problem.NOT_ALLOWED')}</p>
      ) : (
        <Sections
          label={t('app.admin')}
          sections={sections}
          chosen={view.part}
          onChange={(part) => change({ ...START, lang, theme, period, definition, segment, asOf, part })}
        />
      )}
    </>
  );
}
