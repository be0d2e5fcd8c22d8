import { OpenAPIHono } from '@hono/zod-openapi';
import { NotFound } from '../ground/failures.ts';
import { answerFailure } from '../http/answer.ts';
import type { Deps } from '../http/deps.ts';
import { describeApi } from '../http/describe.ts';
import { eachRequest } from '../http/each-request.ts';
import type { Env } from '../http/env.ts';
import { routes } from '../http/route.ts';
import { failures } from './admin/failures.ts';
import { calendars } from './admin/calendars.ts';
import { mails } from './admin/mails.ts';
import { organisationMembers } from './admin/organisation-members.ts';
import { organisations } from './admin/organisations.ts';
import { ownNumbers } from './admin/own-numbers.ts';
import { rules } from './admin/rules.ts';
import { serviceLevels } from './admin/service-levels.ts';
import { staff } from './admin/people.ts';
import { teams } from './admin/teams.ts';
import { webhooks } from './admin/webhooks.ts';
import { files } from './customer/files.ts';
import { ticketMessages } from './customer/messages.ts';
import { organisation } from './customer/organisation.ts';
import { ticketOutcomes } from './customer/outcomes.ts';
import { ticketRatings } from './customer/ratings.ts';
import { ticketLinks } from './customer/ticket-links.ts';
import { tickets } from './customer/tickets.ts';
import { deskAnswers } from './desk/answers.ts';
import { deskArticles } from './desk/articles.ts';
import { deskAssignments } from './desk/assignments.ts';
import { deskAway } from './desk/away.ts';
import { deskChanges } from './desk/changes.ts';
import { deskDevices } from './desk/devices.ts';
import { deskDigests } from './desk/digests.ts';
import { deskDrafts } from './desk/drafts.ts';
import { deskEvents } from './desk/events.ts';
import { deskExports } from './desk/exports.ts';
import { deskFacts } from './desk/facts.ts';
import { deskFind } from './desk/find.ts';
import { deskFiling } from './desk/filing.ts';
import { deskFollowUps } from './desk/follow-ups.ts';
import { deskFrame } from './desk/frame.ts';
import { deskIncidents } from './desk/incidents.ts';
import { deskMacros } from './desk/macros.ts';
import { deskMerges } from './desk/merges.ts';
import { deskMessages } from './desk/messages.ts';
import { deskNotifications } from './desk/notifications.ts';
import { deskPresence } from './desk/presence.ts';
import { deskPreviews } from './desk/previews.ts';
import { deskReadings } from './desk/readings.ts';
import { deskReports } from './desk/reports.ts';
import { deskSpam } from './desk/spam.ts';
import { deskOutgoing } from './desk/outgoing.ts';
import { tags } from './desk/tags.ts';
import { deskTeams } from './desk/teams.ts';
import { deskViews } from './desk/views.ts';
import { desk } from './desk/tickets.ts';
import { incidentFeeds } from './feeds/incidents.ts';
import { addresses } from './public/addresses.ts';
import { articles } from './public/articles.ts';
import { codes } from './public/codes.ts';
import { docs } from './public/docs.ts';
import { feedback } from './public/feedback.ts';
import { guides } from './public/guides.ts';
import { health } from './public/health.ts';
import { incidents } from './public/incidents.ts';
import { invitations } from './public/invitations.ts';
import { letters } from './public/letters.ts';
import { limits } from './public/limits.ts';
import { promises } from './public/promises.ts';
import { pictureFiles } from './public/picture-files.ts';
import { pictures } from './public/pictures.ts';
import { search } from './public/search.ts';
import { searches } from './public/searches.ts';
import { sessions } from './public/sessions.ts';
import { suggestions } from './public/suggestions.ts';
import { topics } from './public/topics.ts';
import { triage } from './public/triage.ts';
import { studio } from './studio/articles.ts';
import { articleComments } from './studio/comments.ts';
import { articleEffects } from './studio/effects.ts';
import { studioFactLists } from './studio/facts.ts';
import { studioGaps } from './studio/gaps.ts';
import { studioGuides } from './studio/guides.ts';
import { studioExports } from './studio/exports.ts';
import { articleHistories } from './studio/history.ts';
import { studioHomes } from './studio/home.ts';
import { studioNotifications } from './studio/notifications.ts';
import { libraryHistories } from './studio/library-history.ts';
import { library } from './studio/library.ts';
import { studioImports } from './studio/imports.ts';
import { studioPictures } from './studio/pictures.ts';
import { studioPresence } from './studio/presence.ts';
import { previews } from './studio/previews.ts';
import { problemTypes } from './studio/problem-types.ts';
import { publications } from './studio/publications.ts';
import { reviews } from './studio/reviews.ts';
import { schedules } from './studio/schedules.ts';
import { slugs } from './studio/slugs.ts';
import { suggestedWords } from './studio/suggestions.ts';
import { synonymTrials } from './studio/synonyms.ts';
import { trainings } from './studio/trainings.ts';
import { translations } from './studio/translations.ts';

const forAll = routes()
  .route('/', health)
  .route('/', docs)
  .route('/', sessions)
  .route('/', search)
  .route('/', searches)
  .route('/', codes)
  .route('/', suggestions)
  .route('/', topics)
  .route('/', articles)
  .route('/', addresses)
  .route('/', pictures)
  .route('/', pictureFiles)
  .route('/', guides)
  .route('/', triage)
  .route('/', limits)
  .route('/', letters)
  .route('/', promises)
  .route('/', feedback)
  // Before what answers by an incident's number.
  .route('/', incidentFeeds)
  .route('/', incidents)
  .route('/', invitations);

const forCustomers = routes()
  .route('/', tickets)
  .route('/', ticketMessages)
  .route('/', ticketOutcomes)
  .route('/', ticketRatings)
  .route('/', files)
  .route('/', organisation)
  .route('/', ticketLinks);

const forAgents = routes()
  .route('/', tags)
  .route('/', deskFrame)
  .route('/', desk)
  .route('/', deskFind)
  .route('/', deskChanges)
  .route('/', deskViews)
  .route('/', deskExports)
  .route('/', deskReadings)
  .route('/', deskPresence)
  .route('/', deskNotifications)
  .route('/', deskSpam)
  .route('/', deskAssignments)
  .route('/', deskTeams)
  .route('/', deskAway)
  .route('/', deskDigests)
  .route('/', deskDevices)
  .route('/', deskMerges)
  .route('/', deskFollowUps)
  .route('/', deskFiling)
  .route('/', deskMacros)
  .route('/', deskPreviews)
  .route('/', deskMessages)
  .route('/', deskEvents)
  .route('/', deskIncidents)
  .route('/', deskFacts)
  .route('/', deskReports)
  .route('/', deskAnswers)
  .route('/', deskArticles)
  .route('/', deskDrafts)
  .route('/', deskOutgoing);

const forEditors = routes()
  .route('/', studioHomes)
  .route('/', studio)
  .route('/', articleEffects)
  .route('/', articleHistories)
  .route('/', studioFactLists)
  .route('/', studioGaps)
  .route('/', slugs)
  .route('/', studioGuides)
  .route('/', library)
  .route('/', libraryHistories)
  .route('/', problemTypes)
  .route('/', synonymTrials)
  .route('/', trainings)
  .route('/', translations)
  .route('/', publications)
  .route('/', reviews)
  .route('/', schedules)
  .route('/', articleComments)
  .route('/', suggestedWords)
  .route('/', studioNotifications)
  .route('/', studioPictures)
  .route('/', studioExports)
  .route('/', studioImports)
  .route('/', studioPresence)
  .route('/', previews);

const forAdministrators = routes()
  .route('/', staff)
  .route('/', teams)
  .route('/', mails)
  .route('/', failures)
  .route('/', ownNumbers)
  .route('/', organisations)
  .route('/', organisationMembers)
  .route('/', serviceLevels)
  .route('/', calendars)
  .route('/', rules)
  .route('/', webhooks);

/** The whole API, under /api. */
export function createApp(deps: Deps) {
  const app = new OpenAPIHono<Env>().basePath('/api');
  app.onError(answerFailure);
  app.notFound((c) => answerFailure(new NotFound(), c));
  app.use(...eachRequest(deps));
  app.get('/openapi.json', (c) => c.json(describeApi(app)));
  return app
    .route('/', forAll)
    .route('/', forCustomers)
    .route('/', forAgents)
    .route('/', forEditors)
    .route('/', forAdministrators);
}

export type Api = ReturnType<typeof createApp>;
