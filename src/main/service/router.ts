/**
 * The contract, fulfilled on the host's ledger; the same router serves every transport. What a window
 * asks for at once is here; the rest is loaded when it is first asked for, since whoever starts the
 * program waits for all that is loaded before.
 */
import { basename } from 'node:path'
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { ERROR_TABLE, LedgerError } from '../../shared/errors.ts'
import { localDay } from '../../shared/schedule/days.ts'
import { reconciliation } from '../annex/reconciliation.ts'
import { addAttachment, attachmentFile } from '../attachments/attachments.ts'
import { awaitedSheets } from '../exchange/awaited.ts'
import { changedSince } from '../exchange/changed-since.ts'
import { exchangedMonths, exchangeStatus } from '../exchange/status.ts'
import { changesOfRow } from '../history/changes-of-row.ts'
import { commitEdits } from '../lists/commit.ts'
import { notCarried } from '../lists/special/carry-over.ts'
import { planOf } from '../plan/current-plan.ts'
import { setLocked } from '../progress/lock.ts'
import { assignEntry } from '../tasks/assign-entry.ts'
import { writeTask } from '../tasks/write-task.ts'
import { backupList, backupNamed, backupPreview } from './backups.ts'
import { acceptRescued, rescue, restore, setSecondPlace } from './care.ts'
import { contentFile } from './content-file.ts'
import type { ServiceContext } from './context.ts'
import { logInternal } from './log.ts'
import type { Settings } from './settings.ts'
import { watch } from './watch.ts'

const service = implement(contract)
  .$context<ServiceContext>()
  .use(async ({ next, path, context: { host } }) => {
    try {
      return await host.work.follow(path, () => next())
    } catch (error) {
      throw asContractError(error)
    }
  })

/** Known failures keep their code and sentence; a bug becomes INTERNAL with a number to quote. */
function asContractError(error: unknown): unknown {
  if (error instanceof ORPCError) return error
  if (error instanceof LedgerError) {
    const { code, message, data } = error
    return new ORPCError(code, { status: ERROR_TABLE[code].status, message, data })
  }
  return new ORPCError('INTERNAL', { status: 500, message: logInternal(error), data: {} })
}

function profileAnswer({ profile, account, isProfileAsked }: Settings) {
  return { profile, account, isAsked: isProfileAsked }
}

export const router = service.router({
  ledger: {
    info: service.ledger.info.handler(({ context }) => context.host.info()),
    plan: service.ledger.plan.handler(({ context }) => planOf(context.host.ledger)),
    rows: service.ledger.rows.handler(({ context: { host }, input }) => ({
      seq: host.ledger.seq,
      rows: host.ledger.rows(input.list),
    })),
    content: service.ledger.content.handler(({ context: { host }, input: { lists, pages } }) =>
      contentFile(host, lists, pages),
    ),
    watch: service.ledger.watch.handler(({ context, input, signal }) =>
      watch(context.host, input.since, signal),
    ),
  },
  opening: {
    retry: service.opening.retry.handler(({ context }) => context.host.retry()),
    sample: service.opening.sample.handler(({ context }) => context.host.openSample()),
    rescue: service.opening.rescue.handler(({ context }) => rescue(context.host)),
    rescueRefused: service.opening.rescueRefused.handler(({ context: { host } }) =>
      rescue(host, host.refusedPath),
    ),
    acceptRescued: service.opening.acceptRescued.handler(({ context }) =>
      acceptRescued(context.host),
    ),
  },
  changes: {
    edit: service.changes.edit.handler(({ context: { host }, input }) =>
      commitEdits(host.ledger, host.author, input.edits, input.gesture),
    ),
    undo: service.changes.undo.handler(({ context: { host } }) => host.ledger.undo(host.author)),
    redo: service.changes.redo.handler(({ context: { host } }) => host.ledger.redo(host.author)),
    state: service.changes.state.handler(({ context }) => context.host.ledger.undoState),
    ofRow: service.changes.ofRow.handler(({ context, input }) => ({
      changes: changesOfRow(context.host.ledger, input.list, input.id),
    })),
    history: service.changes.history.handler(({ context, input }) => ({
      changes: context.host.ledger.newestChanges(input.limit),
    })),
  },
  history: service.history.lazy(async () => ({
    default: (await import('./history-router.ts')).historyRouter,
  })),
  assessment: service.assessment.lazy(async () => ({
    default: (await import('./assessment-router.ts')).assessmentRouter,
  })),
  lists: service.lists.lazy(async () => ({
    default: (await import('./lists-router.ts')).listsRouter,
  })),
  enterprises: service.enterprises.lazy(async () => ({
    default: (await import('./enterprises-router.ts')).enterprisesRouter,
  })),
  profile: {
    get: service.profile.get.handler(({ context: { host } }) => profileAnswer(host.settings)),
    set: service.profile.set.handler(({ context: { host }, input }) => {
      host.setProfile(input.profile)
      return profileAnswer(host.settings)
    }),
  },
  tour: {
    get: service.tour.get.handler(({ context: { host } }) => ({
      isShown: host.settings.isTourShown,
    })),
    shown: service.tour.shown.handler(({ context: { host } }) => host.settings.rememberTour()),
  },
  periods: {
    lock: service.periods.lock.handler(({ context: { host }, input: { month, locked, list } }) =>
      setLocked(host.ledger, host.author, { month, list }, locked),
    ),
  },
  tasks: {
    write: service.tasks.write.handler(({ context: { host }, input: { old, task } }) =>
      writeTask(host.ledger, host.author, old, task),
    ),
    assign: service.tasks.assign.handler(({ context: { host }, input: { from, to } }) =>
      assignEntry(host.ledger, host.author, from, to),
    ),
  },
  imports: service.imports.lazy(async () => ({
    default: (await import('./imports-router.ts')).importsRouter,
  })),
  exports: service.exports.lazy(async () => ({
    default: (await import('./exports-router.ts')).exportsRouter,
  })),
  annex: {
    reconcile: service.annex.reconcile.handler(({ context, input }) =>
      reconciliation(context.host.ledger, input.since),
    ),
  },
  targets: service.targets.lazy(async () => ({
    default: (await import('./targets-router.ts')).targetsRouter,
  })),
  attachments: {
    add: service.attachments.add.handler(async ({ context: { host }, input: { file, ...owner } }) =>
      addAttachment(host.ledger, host.author, owner, {
        name: file.name,
        bytes: await file.bytes(),
      }),
    ),
    get: service.attachments.get.handler(({ context, input }) => {
      const { name, bytes } = attachmentFile(context.host.ledger, input.id)
      return new File([bytes], name, { type: 'application/octet-stream' })
    }),
  },
  templates: service.templates.lazy(async () => ({
    default: (await import('./templates-router.ts')).templatesRouter,
  })),
  ledgers: service.ledgers.lazy(async () => ({
    default: (await import('./ledgers-router.ts')).ledgersRouter,
  })),
  backups: {
    list: service.backups.list.handler(({ context }) => backupList(context.host)),
    make: service.backups.make.handler(async ({ context }) => {
      const { path, isNew } = await context.host.keeper.now()
      return { name: basename(path), isNew }
    }),
    preview: service.backups.preview.handler(({ context, input }) =>
      backupPreview(context.host, input.name),
    ),
    restore: service.backups.restore.handler(async ({ context: { host }, input }) => {
      const { seq } = await restore(host, backupNamed(host, input.name).path)
      return { seq }
    }),
    setSecondPlace: service.backups.setSecondPlace.handler(({ context, input }) =>
      setSecondPlace(context.host, input.folder),
    ),
  },
  exchange: {
    status: service.exchange.status.handler(
      ({ context: { host }, input: { month, list = null } }) => ({
        districts: exchangeStatus(host.ledger, localDay(), { month, list }),
        months: exchangedMonths(host.ledger, list),
        notCarried: list === null || month === null ? 0 : notCarried(host.ledger, list, month),
      }),
    ),
    awaited: service.exchange.awaited.handler(({ context: { host } }) => {
      const today = localDay()
      return {
        sheets: awaitedSheets(host.ledger, today),
        unsent: exchangeStatus(host.ledger, today).flatMap(({ district, state }) =>
          state === '未下发' ? [district] : [],
        ),
      }
    }),
    changed: service.exchange.changed.handler(({ context: { host }, input: { mark, list } }) => {
      const { files, rows } = changedSince(host.ledger, mark, list)
      return { files, rows: Object.fromEntries(rows) }
    }),
  },
})
