/** A project with a challenge and an idea, as the API gives them to the tests of these screens. */
import { answer } from './server';

const municipality = '00000000-0000-7000-8000-0000000000aa';
export const project = {
  id: 'p1',
  municipality_id: municipality,
  title: 'Trygge nætter',
  summary: 'Kan sensorer erstatte runderne?',
  phase: 'idea_generation',
  state: 'active',
  phase_since: '2026-03-01T08:00:00Z',
  weights: { citizen: 40, employee: 35, organisation: 25 },
  weights_frozen_at: null,
  created_at: '2026-02-01T08:00:00Z',
  updated_at: '2026-03-01T08:00:00Z',
  version: 1,
  my_role: 'lead',
  my_perspective: 'management',
  my_permissions: [
    'ideas:challenge:edit',
    'ideas:idea:answer',
    'ideas:idea:comment',
    'ideas:idea:import',
    'ideas:idea:read',
    'ideas:idea:submit',
    'ideas:idea:support',
  ],
};
const gate = {
  phase: 'idea_generation',
  state: 'active',
  open: false,
  may_decide: false,
  remarks: [],
  possible_decisions: [],
  weights: project.weights,
  conditions: [],
  spending: { lines: [], minutes: 0, money: [] },
};
export const challenge = {
  id: 'c1',
  project_id: 'p1',
  question: 'Hvordan får vi rolige nætter?',
  background: '',
  target_group: '',
  fields: [] as object[],
  answerable_by: 'everyone_in_project',
  opens_at: '2026-03-01T08:00:00Z',
  closes_at: null,
  state: 'open',
  open_to_me: true,
  idea_count: 2,
  created_at: '2026-03-01T08:00:00Z',
  updated_at: '2026-03-01T08:00:00Z',
  version: 1,
};
export const idea = {
  id: 'i1',
  project_id: 'p1',
  challenge_id: 'c1',
  title: 'Radar i loftet',
  text: 'Den ser et fald.',
  excerpt: 'Den ser et fald.',
  origin_perspective: 'care_staff',
  author_id: 'u9',
  author_name: 'Anna Krogh',
  external_author: null,
  co_authors: [] as object[],
  field_values: {},
  tags: [] as string[],
  expected_effects: { citizen: null, employee: null, organisation: null },
  routine: '',
  status: 'submitted',
  answer: null,
  answered_at: null,
  merged_into_id: null,
  source: null,
  external_id: null,
  support_count: 3,
  imported_support: 0,
  imported_against: 0,
  comment_count: 0,
  assignee_name: null,
  due_on: null,
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T08:00:00Z',
  version: 1,
};
const unhandled = {
  idea_id: 'i1',
  assignee_id: null,
  assignee_name: null,
  looked_at_since: null,
  due_on: null,
  overdue: false,
  version: 0,
};
const answerers = [
  { user_id: 'u1', name: 'Mette Holm', role: 'lead' },
  { user_id: 'u9', name: 'Anna Krogh', role: 'contributor' },
];
export const nothing = { items: [], next: null };

export function withProject(
  permissions = project.my_permissions,
  challenges: object[] = [challenge],
) {
  answer('get', '/projects/p1', { ...project, my_permissions: permissions });
  answer('get', '/projects/p1/gate', gate);
  answer('get', '/projects/p1/challenge-attachments', nothing);
  answer('get', '/projects/p1/members', { items: answerers, next: null });
  answer('get', '/projects/p1/text-blocks', nothing);
  answer('get', '/projects/p1/idea-states', nothing);
  answer('get', '/projects/p1/themes', nothing);
  answer('get', '/projects/p1/challenges', { items: challenges, next: null });
  answer('get', '/projects/p1/public-ideas', nothing);
  answer('get', '/projects/p1/idea-tags', nothing);
  answer('get', '/projects/p1/rating-rounds', nothing);
  answer('get', '/projects/p1/flags', nothing);
}

export function withIdea(changes: object = {}) {
  answer('get', '/ideas/i1', { ...idea, ...changes });
  answer('get', '/ideas/i1/attachments', nothing);
  answer('get', '/ideas/i1/support', { idea_id: 'i1', my_support: false, support_count: 3 });
  answer('get', '/ideas/i1/answers', nothing);
  answer('get', '/ideas/i1/comments', nothing);
  answer('get', '/ideas/i1/similar', { items: [] });
  answer('get', '/ideas/i1/merged', { items: [], support_count: 3 });
  answer('get', '/ideas/i1/handling', unhandled);
  answer('get', '/ideas/i1/notes', nothing);
  answer('get', '/ideas/i1/state', { idea_id: 'i1', state_id: null, since: null });
  answer('get', '/ideas/i1/state-entries', nothing);
}
