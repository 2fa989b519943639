// A number that opens its card: on hover and focus to look, by a click or Enter to stay.

const openers = new WeakMap();
const floating = {card: null, opener: null, pinned: false, timer: 0};

/** A figure as text on a button. */
function number(figure, context = {}) {
  const text = context.text ?? figureText(figure, context.digits);
  const button = el('button', {
    type: 'button',
    class: 'n' + (figure.value === null ? ' undefined' : '') + (context.class ? ' ' + context.class : ''),
    'aria-haspopup': 'dialog',
    'aria-label': t('card.open', {value: text, name: metricName(figure.metric)}),
  }, text);
  openers.set(button, {figure, context});
  return button;
}

function openerOf(target) {
  const button = target instanceof Element ? target.closest('button.n') : null;
  return button && openers.has(button) ? button : null;
}

function showCard(opener, pinned) {
  hideCard();
  const {figure, context} = openers.get(opener);
  const card = el('div', {class: 'card', role: 'dialog', 'aria-label': metricName(figure.metric), tabindex: '-1'},
    el('button', {type: 'button', class: 'close', 'aria-label': t('card.close'), onclick: () => closeCard()}, '×'),
    cardContent(figure, context));
  document.body.append(card);
  place(card, opener);
  opener.setAttribute('aria-expanded', 'true');
  Object.assign(floating, {card, opener, pinned});
  if (pinned) card.focus();
}

function place(card, opener) {
  const at = opener.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left), document.documentElement.clientWidth - size.width - 8);
  const below = at.bottom + 6;
  const fits = below + size.height < innerHeight || at.top < size.height + 14;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(fits ? below : at.top - size.height - 6) + scrollY}px`;
}

function hideCard() {
  clearTimeout(floating.timer);
  if (!floating.card) return;
  floating.card.remove();
  floating.opener.removeAttribute('aria-expanded');
  Object.assign(floating, {card: null, opener: null, pinned: false});
}

/** Closes the card and goes back to the number it belongs to. */
function closeCard() {
  const opener = floating.opener;
  hideCard();
  if (opener) opener.focus();
  hideCard();
}

function soon(action, wait) {
  clearTimeout(floating.timer);
  floating.timer = setTimeout(action, wait);
}

document.addEventListener('click', (event) => {
  const opener = openerOf(event.target);
  if (opener) showCard(opener, true);
  else if (floating.card && !floating.card.contains(event.target)) hideCard();
});
document.addEventListener('pointerover', (event) => {
  if (floating.pinned || event.pointerType === 'touch') return;
  const opener = openerOf(event.target);
  if (opener && opener !== floating.opener) soon(() => showCard(opener, false), 220);
  else if (opener || (floating.card && floating.card.contains(event.target))) clearTimeout(floating.timer);
  else if (floating.card) soon(hideCard, 260);
  else clearTimeout(floating.timer);
});
document.addEventListener('focusin', (event) => {
  if (floating.pinned && floating.card.contains(event.target)) return;
  const opener = openerOf(event.target);
  if (opener && opener.matches(':focus-visible')) showCard(opener, false);
  else if (floating.card && !floating.card.contains(event.target)) hideCard();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && floating.card) closeCard();
});
