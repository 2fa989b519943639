import { useView } from '../url/address';
import { FilePick } from './FilePick';
import { Wizard } from './Wizard';

/** Brings a file in: first it is sent, then one says how it is to be read. Which file it is stands in the address. */
export function NewImportPart() {
  const [view] = useView();
  return view.file === '' ? <FilePick /> : <Wizard key={view.file} file={view.file} />;
}
