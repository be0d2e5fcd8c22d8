import type { Detector, Span } from './kinds.ts';
import { isSaying, isSecret } from './password-words.ts';

const user = String.raw`(?:user ?name|user|login|log ?in|e-?mail|account|credentials?|acc|id|اسم المستخدم|المستخدم|يوزر نيم|اليوزر|يوزر|ايميل|الايميل|حساب|الحساب|دخول|الدخول)`;
const password = String.raw`(?:password|passwd|passcode|pass|pwd|pw|باسورد|باسوورد|الباسورد|كلمه السر|كلمه المرور|الرقم السري)`;
const and = String.raw`\s{0,2}(?:[/\\|&+,-]|and|و)\s{0,2}`;
const lead = String.raw`(?:\s{0,2}(?:[:=>]|is|are|هي|هو)){0,2}\s{1,3}|\s{0,2}[:=]\s{0,2}`;
const value = String.raw`([^\s/|:,،\p{Co}]{2,64})`;
const between = String.raw`\s{0,2}[/|:,،]\s{0,2}|\s{1,2}-\s{1,2}|\n\s{0,2}`;

// "login / password: ahmed / Sunny12"
const headed = new RegExp(
  `(?:^|[^\\p{L}])(?:${user}${and}${password}|credentials)(?:${lead})${value}(?:${between})(?<secret>[^\\s\\p{Co}]{4,64})`,
  'giu',
);
// "login ahmed@example.com / Sunny12", "credentials: admin / hunter2"
const named = new RegExp(
  `(?:^|[^\\p{L}])${user}(?:${lead})${value}\\s{0,2}[/|:]\\s{0,2}(?<secret>[^\\s\\p{Co}]{4,64})`,
  'giu',
);
const mail =
  /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}\s{0,2}[/|:;]\s{0,2}(?<secret>[^\s\p{Co}]{4,64})/giu;
// Nothing but a name and a password stands on the line.
const alone = /^[ \t]*[a-z][\w.-]{2,40}[ \t]*[/|:][ \t]*(?<secret>[^\s/|:\p{Co}]{8,64})[ \t]*$/gimu;

/** The slash of a page or a file that was pasted: `<tx id="91"><code>Declined</code></tx>`. */
const endOfElement = /<\/\s{0,2}$/;

/** The password of a pair, that no word of its own announces: "login / password: ahmed / Sunny12". */
export const findLogins: Detector = (text) => [
  ...pairs(text, headed, (secret) => !isSaying(secret)),
  ...pairs(text, named, isSecret),
  ...pairs(text, mail, isSecret),
  ...pairs(text, alone, (secret) => /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /\d/.test(secret)),
];

function* pairs(text: string, pattern: RegExp, accept: (secret: string) => boolean): Generator<Span> {
  for (const { 0: all, index, groups } of text.matchAll(pattern)) {
    const written = groups?.secret ?? '';
    const secret = written.replace(/[.,،؛;:؟?)"'”»`\]]+$/u, '');
    if (secret.length < 4 || !accept(secret) || /^\/\/|^https?:/i.test(secret)) continue;
    const start = index + all.trimEnd().length - written.length;
    if (endOfElement.test(text.slice(index, start))) continue;
    yield { kind: 'password', start, end: start + secret.length };
  }
}
