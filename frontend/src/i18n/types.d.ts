import type administration from './en/administration';
import type answers from './en/answers';
import type app from './en/app';
import type common from './en/common';
import type complexity from './en/complexity';
import type discussion from './en/discussion';
import type evaluation from './en/evaluation';
import type exchange from './en/exchange';
import type expectation from './en/expectation';
import type files from './en/files';
import type ideaDetails from './en/ideaDetails';
import type ideas from './en/ideas';
import type identity from './en/identity';
import type invitations from './en/invitations';
import type links from './en/links';
import type looks from './en/looks';
import type notices from './en/notices';
import type overview from './en/overview';
import type premortem from './en/premortem';
import type projects from './en/projects';
import type prospects from './en/prospects';
import type publicPage from './en/publicPage';
import type ratings from './en/ratings';
import type readiness from './en/readiness';
import type realityCheck from './en/realityCheck';
import type rounds from './en/rounds';
import type testSetups from './en/testSetups';
import type themes from './en/themes';
import type trail from './en/trail';
import type workshops from './en/workshops';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      administration: typeof administration;
      answers: typeof answers;
      app: typeof app;
      common: typeof common;
      complexity: typeof complexity;
      discussion: typeof discussion;
      evaluation: typeof evaluation;
      exchange: typeof exchange;
      expectation: typeof expectation;
      files: typeof files;
      ideaDetails: typeof ideaDetails;
      ideas: typeof ideas;
      identity: typeof identity;
      invitations: typeof invitations;
      links: typeof links;
      looks: typeof looks;
      notices: typeof notices;
      overview: typeof overview;
      premortem: typeof premortem;
      projects: typeof projects;
      prospects: typeof prospects;
      publicPage: typeof publicPage;
      readiness: typeof readiness;
      ratings: typeof ratings;
      realityCheck: typeof realityCheck;
      rounds: typeof rounds;
      testSetups: typeof testSetups;
      trail: typeof trail;
      themes: typeof themes;
      workshops: typeof workshops;
    };
  }
}
