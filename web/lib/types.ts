import type { InferResponseType } from 'hono/client';
import type { Locale } from '#ground/locale.ts';
import type { Problem as ApiProblem } from '../../api/http/answer.ts';
import type { Ability } from '../../api/who/abilities.ts';
import type { api } from './api.ts';

/** Names for shapes that the API answers with; none is written here a second time. */

type Client = ReturnType<typeof api>;

export type { Ability, Locale };
export type Problem = ApiProblem;
export type Article = InferResponseType<Client['articles'][':slug']['$get'], 200>;
export type ArticleCard = InferResponseType<Client['articles']['$get'], 200>['articles'][number];
export type GuideCard = InferResponseType<Client['guides']['$get'], 200>['guides'][number];
export type Triage = InferResponseType<Client['triage']['$get'], 200>;
export type GuideStep = InferResponseType<Client['guides'][':slug']['$get'], 200>;
export type GuideQuestion = Extract<GuideStep['step'], { kind: 'question' }>;
export type GuideEnding = Extract<GuideStep['step'], { kind: 'ending' }>;
type Library = Client['studio']['library'][':kind'];
export type LibraryRow = InferResponseType<Library['$get'], 200>['entries'][number];
export type LibraryEntry = InferResponseType<Library[':id']['$get'], 200>;
export type LibraryField = LibraryEntry['fields'][number];
export type LibraryVersion = InferResponseType<Library[':id']['history']['$get'], 200>['versions'][number];
export type DrawnGuide = InferResponseType<Client['studio']['guides'][':slug']['$get'], 200>;
type Training = InferResponseType<Client['studio']['trainings']['$get'], 200>['trainings'][number];
export type TrainingOutcome = NonNullable<Training['outcome']>;
export type SynonymTrial = InferResponseType<Client['studio']['synonym-trials']['$post'], 200>;
export type Source = Article['sources'][number];
export type Topic = InferResponseType<Client['topics']['$get'], 200>['topics'][number];
export type Results = InferResponseType<Client['search']['$get'], 200>;
export type FirstThings = Results['first'];
export type CodeCard = Results['codes'][number];
type LimitsOfCountry = InferResponseType<Client['limits'][':country']['$get'], 200>;
export type Limit = LimitsOfCountry['limits'][number];
export type UnknownLimits = LimitsOfCountry['unknown'][number];
export type CaseDates = InferResponseType<Client['limits'][':country']['dates']['$get'], 200>;
export type Contact = NonNullable<CaseDates['ask']>;
export type LetterCard = InferResponseType<Client['letters']['$get'], 200>['letters'][number];
export type Letter = InferResponseType<Client['letters'][':id']['$get'], 200>;
export type Code = InferResponseType<Client['codes'][':id']['$get'], 200>;
export type PromiseToAll = NonNullable<InferResponseType<Client['promise']['$get'], 200>['promise']>;
export type Promised = PromiseToAll['by'];
/** What is taken of files just now. */
export type Taken = InferResponseType<Client['files']['$get'], 200>;
export type Ticket = InferResponseType<Client['tickets'][':ref']['$get'], 200>;
export type Incident = InferResponseType<Client['incidents'][':id']['$get'], 200>;
export type Notice = Article['incidents'][number];
export type Sources = InferResponseType<Client['desk']['incidents']['sources']['$get'], 200>;
export type Report = InferResponseType<Client['desk']['reports']['$get'], 200>;
export type Due = NonNullable<QueueRow['due']>;
export type ServiceLevel = InferResponseType<Client['service-levels']['$get'], 200>['levels'][number];
export type Rule = InferResponseType<Client['rules']['$get'], 200>['rules'][number];
export type RuleChoices = InferResponseType<Client['rules']['choices']['$get'], 200>;
export type RuleTrial = InferResponseType<Client['rules'][':id']['dry-run']['$get'], 200>;
export type WorkingCalendar = InferResponseType<Client['calendars']['$get'], 200>['calendars'][number];
export type DeskTicket = InferResponseType<Client['desk']['tickets'][':number']['$get'], 200>;
export type SolvedLike = InferResponseType<Client['desk']['tickets'][':number']['similar']['$get'], 200>;
export type ComposedAnswer = InferResponseType<Client['desk']['tickets'][':number']['answer']['$get'], 200>;
export type Macro = InferResponseType<Client['desk']['macros']['$get'], 200>['macros'][number];
export type FilledMacro = InferResponseType<
  Client['desk']['tickets'][':number']['macros'][':id']['$get'],
  200
>;
export type QueuePage = InferResponseType<Client['desk']['tickets']['$get'], 200>;
export type SavedView = InferResponseType<Client['desk']['views']['$get'], 200>['views'][number];
type DeskFrame = InferResponseType<Client['desk']['$get'], 200>;
export type DeskAgent = DeskFrame['agents'][number];
export type DeskDevice = InferResponseType<Client['desk']['devices']['$get'], 200>['devices'][number];
export type DeskTeam = DeskFrame['teams'][number];
export type TeamQueue = InferResponseType<Client['desk']['views']['$get'], 200>['teams'][number];
export type Organisation = InferResponseType<Client['organisations']['$get'], 200>['organisations'][number];
export type OrganisationMember = InferResponseType<
  Client['organisations'][':id']['$get'],
  200
>['members'][number];
export type OwnTicket = InferResponseType<Client['tickets']['$get'], 200>['tickets'][number];
export type Team = InferResponseType<Client['teams']['$get'], 200>['teams'][number];
export type FoundTicket = InferResponseType<Client['desk']['find']['$post'], 200>['tickets'][number];
export type QueueRow = QueuePage['tickets'][number];
export type StudioArticle = InferResponseType<Client['studio']['articles'][':slug']['$get'], 200>;
export type AroundArticle = InferResponseType<
  Client['studio']['articles'][':slug']['presence'][':page']['$put'],
  200
>;
export type CheckedDraft = InferResponseType<
  Client['articles'][':slug']['translations'][':locale']['checks']['$get'],
  200
>['checks'][number];
export type StudioDraft = NonNullable<StudioArticle['translations'][Locale]>;
export type Revision = InferResponseType<
  Client['articles'][':slug']['translations'][':locale']['revisions']['$get'],
  200
>['revisions'][number];
type Studio = Client['studio'];
export type StudioCounts = InferResponseType<Studio['$get'], 200>;
export type StudioNeed = InferResponseType<Studio['home']['$get'], 200>['needs'][number];
export type StudioFact = InferResponseType<Studio['facts']['$get'], 200>['facts'][number];
export type StudioListed = InferResponseType<Studio['articles']['$get'], 200>['articles'][number];
export type StudioPicture = InferResponseType<Studio['pictures'][':name']['$get'], 200>;
type ImportReport = InferResponseType<Studio['imports'][':id']['$get'], 200>;
export type ImportShown = ImportReport['import'];
export type ImportPart = ImportReport['parts'][number];
export type ImportConflict = ImportPart['conflicts'][number];
export type ArticleEffect = InferResponseType<Studio['articles'][':slug']['effect']['$get'], 200>;
export type Gap = InferResponseType<Studio['gaps']['$get'], 200>['gaps'][number];
type Translation = Client['articles'][':slug']['translations'][':locale'];
export type Thread = InferResponseType<Translation['comments']['$get'], 200>['threads'][number];
export type Happened = InferResponseType<Translation['history']['$get'], 200>['happened'][number];
export type StudioTold = InferResponseType<Studio['home']['$get'], 200>['told'][number];
export type KeptState = InferResponseType<Translation['history']['$get'], 200>['states'][number];
export type Comparison = InferResponseType<Translation['comparison']['$get'], 200>;
