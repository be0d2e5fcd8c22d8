import { storage } from './storage.ts';

/** Lets the steps of an article be ticked, and keeps what was ticked until the article says something else. */
export function tickSteps(article: HTMLElement): void {
  const { article: slug, revision, done = '' } = article.dataset;
  const key = `steps:${slug}:${revision}`;
  const kept = new Set((storage('localStorage')?.getItem(key) ?? '').split(' '));
  for (const [index, step] of [...article.querySelectorAll<HTMLElement>('.prose > ol > li')].entries()) {
    const name = String(index);
    const box = document.createElement('input');
    Object.assign(box, {
      type: 'checkbox',
      checked: kept.has(name),
      className: 'step-tick',
      autocomplete: 'off',
    });
    box.setAttribute('aria-label', `${done} ${placeOf(step)}`);
    const show = () => step.classList.toggle('ticked', box.checked);
    box.addEventListener('change', () => {
      if (box.checked) kept.add(name);
      else kept.delete(name);
      storage('localStorage')?.setItem(key, [...kept].join(' '));
      show();
    });
    show();
    const first = step.firstElementChild;
    (first?.tagName === 'P' ? first : step).prepend(box);
  }
}

/** The number that stands before a step. */
const placeOf = (step: HTMLElement): number => [...(step.parentElement?.children ?? [])].indexOf(step) + 1;
