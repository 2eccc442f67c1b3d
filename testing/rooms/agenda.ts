import { saveView, type ViewId } from '#features/agenda/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, today, value } from '../actors.ts';

/** A view that the officer has saved and shares with nobody. */
export const aView = async (db: Database, actor: Actor, name = 'Việc của loa'): Promise<ViewId> =>
  value(
    await acting(db, actor, (tx) =>
      saveView(
        tx,
        { actor, today, now },
        { name, isDefault: false, unitId: undefined as UnitId | undefined, look: 'list', query: 'tim=loa' },
      ),
    ),
  );
