/** What every view of a study is given. */
import type { Project } from '@/api/projects';
import type { Ids, Study } from './queries';

export interface ViewProps {
  ids: Ids;
  project: Project;
  study: Study;
}
