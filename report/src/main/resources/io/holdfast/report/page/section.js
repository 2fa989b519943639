// A section of the report: its heading, one sentence of what it shows, and its content or why there is none.

const SECTIONS = [];

/** @param build gives the section's content, or null when there is nothing to show */
function section(id, build) {
  SECTIONS.push({id, build});
}

function renderSection({id, build}) {
  const content = build();
  return el('section', {id, 'aria-labelledby': `${id}-heading`, class: content ? null : 'absent'},
    el('h2', {id: `${id}-heading`}, t(`section.${id}`)),
    el('p', {class: 'lead'}, content ? t(`section.${id}.lead`) : absence(id)),
    content || '');
}

function absence(id) {
  const absent = MODEL.absent.find((one) => one.section === id);
  return t(`absent.${absent ? absent.reason : 'no_data'}`);
}
