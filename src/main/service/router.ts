/** The contract, fulfilled on the host's ledger; the same router serves every transport. */
import { basename } from 'node:path'
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { ERROR_TABLE, LedgerError } from '../../shared/errors.ts'
import { EXPORT_NAMES } from '../../shared/export/names.ts'
import { listByKey } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { sentList } from '../../shared/lists/sent-list.ts'
import { emptyPlan } from '../../shared/plan/empty-plan.ts'
import { monthList } from '../../shared/progress/month-list.ts'
import { localDay } from '../../shared/schedule/days.ts'

import { parseMonth } from '../../shared/values/month.ts'
import { reconciliation } from '../annex/reconciliation.ts'
import { addAttachment, attachmentFile } from '../attachments/attachments.ts'
import { changedSinceDispatch } from '../exchange/changed-since.ts'
import { sendOut } from '../exchange/dispatch.ts'
import { exchangedMonths, exchangeStatus } from '../exchange/status.ts'
import { traceExport } from '../exchange/trace/trace-export.ts'
import { dayOption } from '../export/as-of.ts'
import { exportFile } from '../export/export-file.ts'
import { exportWorkbook } from '../export/export-workbook.ts'
import { recordExport } from '../export/record-export.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { commitEdits } from '../lists/commit.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { ledgerOfPlan } from '../plan/new-ledger.ts'
import { EMPTY_PLAN, loadPlan, shippedPlan, shippedPlans } from '../plan/templates.ts'
import { yearsComparison } from '../plan/years/comparison.ts'
import { nextLedger } from '../plan/years/next-ledger.ts'
import { originReports } from '../plan/years/origin-reports.ts'
import { setLocked } from '../progress/lock.ts'
import { targetCorrections } from '../targets/corrections.ts'
import { readMeasured } from '../targets/read-measured.ts'
import { assignEntry } from '../tasks/assign-entry.ts'
import { writeTask } from '../tasks/write-task.ts'
import { checkTemplate, triedTemplate } from '../template/own/check-template.ts'
import { addOwnTemplate, ownTemplate, ownTemplateFor } from '../template/own/own-templates.ts'
import { shippedTemplate } from '../template/shipped.ts'
import { backupList, backupNamed, backupPreview } from './backups.ts'
import { acceptRescued, rescue, restore, setSecondPlace } from './care.ts'
import type { ServiceContext } from './context.ts'
import { documentOptions } from './document-options.ts'
import { exportPdfSteps } from './export-pdf.ts'
import { exportSet } from './export-set.ts'

import { historyRouter } from './history-router.ts'
import type { LedgerHost } from './host.ts'
import { existingBeside, ledgersBeside, pathBeside } from './ledger-folder.ts'

import { listsRouter } from './lists-router.ts'
import { logInternal } from './log.ts'
import { openForWork } from './open-for-work.ts'
import { recentLedgers, recentPath } from './recent-ledgers.ts'
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

async function templateFile(file: File) {
  return { name: file.name, bytes: await file.bytes() }
}

/** Opens a ledger that lies beside the open one, for as long as something is asked of it. */
function withLedgerBeside<T>(host: LedgerHost, name: string, ask: (ledger: Ledger) => T): T {
  const ledger = openForWork(existingBeside(host.ledger, name), host.settings)
  try {
    return ask(ledger)
  } finally {
    ledger.close()
  }
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
    content: service.ledger.content.handler(
      ({ context: { host }, input }) =>
        new File([host.ledger.contentText(input.lists)], 'content.json', {
          type: 'application/octet-stream',
        }),
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
      changes: context.host.ledger.changesOfRow(input.list, input.id),
    })),
    history: service.changes.history.handler(({ context, input }) => ({
      changes: context.host.ledger.newestChanges(input.limit),
    })),
  },
  history: historyRouter,
  lists: listsRouter,
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
  imports: {
    open: service.imports.open.handler(async ({ context: { host }, input, signal }) => {
      const { file, list = PROJECTS.key } = input
      const bytes = await file.bytes()
      const lists = listsOf(host.ledger)
      const asked = sentList(lists, list) ?? listByKey(lists, list)
      const session = await host.imports.open(lists, asked, file.name, bytes, signal)
      host.imports.receive(host.ledger, session, host.author)
      const workbook = host.imports.workbook(session)
      return { session, exported: traceExport(host.ledger, bytes, workbook) }
    }),
    plan: service.imports.plan.handler(({ context: { host }, input }) =>
      host.imports.plan(host.ledger, input.session, input.choices),
    ),
    commit: service.imports.commit.handler(async ({ context: { host }, input }) => {
      const { session, ...reviewed } = input
      // An import that can be undone does not wait for a backup that cannot be made; windows say so.
      if (host.imports.isLarge(session)) await host.keeper.now().catch(() => {})
      const change = host.imports.commit(host.ledger, session, { ...reviewed, author: host.author })
      host.imports.close(session)
      return change
    }),
    correction: service.imports.correction.handler(async ({ context: { host }, input }) => {
      const { session, choices } = input
      const { name, bytes } = await host.imports.correction(host.ledger, session, choices)
      return new File([bytes], name)
    }),
    close: service.imports.close.handler(({ context: { host }, input }) =>
      host.imports.close(input.session),
    ),
  },
  exports: {
    workbook: service.exports.workbook.handler(async ({ context, input }) => {
      const { ledger, author } = context.host
      const { kind } = input
      // What is recorded is the revision that is shown, whoever goes on working meanwhile.
      const { seq } = ledger
      const options = dayOption(ledger, kind, {})
      const file = await exportWorkbook(ledger, kind, options)
      const shown = { ...options, at: seq }
      recordExport(ledger, author, { kind, format: 'xlsx', options: shown, file })
      return new File([file.bytes], file.name)
    }),
    document: service.exports.document.handler(async ({ context, input: { format, ...input } }) => {
      const { ledger, author } = context.host
      const { kind } = input
      const { seq } = ledger
      const options = documentOptions(ledger, format, input)
      const file = await exportFile(ledger, kind, format, options)
      recordExport(ledger, author, { kind, format, options: { ...options, at: seq }, file })
      return new File([file.bytes], file.name)
    }),
    pdf: service.exports.pdf.handler(({ context: { host }, input, signal }) =>
      exportPdfSteps(host, input, signal),
    ),
    set: service.exports.set.handler(({ context: { host }, input, signal }) =>
      exportSet(host, input, signal),
    ),
    finishedFile: service.exports.finishedFile.handler(({ context: { host }, input }) => {
      const { name, bytes } = host.finishedFiles.take(input.id)
      return new File([bytes], name)
    }),
    trace: service.exports.trace.handler(async ({ context, input: { file } }) =>
      traceExport(context.host.ledger, await file.bytes(), null),
    ),
    log: service.exports.log.handler(({ context, input }) => ({
      exports: context.host.ledger.newestExports(input.limit),
    })),
    progress: service.exports.progress.handler(async ({ context: { host }, input }) => {
      const month = parseMonth(input.month)
      if (month === null)
        throw new LedgerError('VALUE_INVALID', `“${input.month}”不是月份，请写成 2023-04`)
      const template = formTemplate(host.ledger, 'progress', input.template)
      const options = { list: monthList(month).key, template }
      const { name, bytes } = await sendOut(host.ledger, host.author, input.district, options)
      return new File([bytes], name)
    }),
    submission: service.exports.submission.handler(async ({ context: { host }, input }) => {
      const { district, list = PROJECTS.key } = input
      const template = formTemplate(host.ledger, 'submission', input.template)
      const { name, bytes } = await sendOut(host.ledger, host.author, district, { list, template })
      return new File([bytes], name)
    }),
  },
  annex: {
    reconcile: service.annex.reconcile.handler(({ context, input }) =>
      reconciliation(context.host.ledger, input.since),
    ),
  },
  targets: {
    readMeasured: service.targets.readMeasured.handler(
      async ({ context: { host }, input: { file, month }, signal }) => {
        const measured = { name: file.name, bytes: await file.bytes(), month }
        return readMeasured(host.ledger, measured, signal)
      },
    ),
    corrections: service.targets.corrections.handler(({ context }) =>
      targetCorrections(context.host.ledger),
    ),
  },
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
  templates: {
    check: service.templates.check.handler(async ({ context, input: { kind, file } }) =>
      checkTemplate(context.host.ledger, kind, await templateFile(file)),
    ),
    fill: service.templates.fill.handler(async ({ context, input: { kind, file } }) => {
      const template = await templateFile(file)
      const { name, bytes } = await triedTemplate(context.host.ledger, kind, template)
      return new File([bytes], name)
    }),
    add: service.templates.add.handler(async ({ context: { host }, input }) => {
      const { kind, name: title, file } = input
      const template = { kind, title, ...(await templateFile(file)) }
      return addOwnTemplate(host.ledger, host.author, template)
    }),
    checkOwn: service.templates.checkOwn.handler(({ context: { host }, input }) => {
      const template = ownTemplate(host.ledger, input.id)
      return checkTemplate(host.ledger, template.kind, template)
    }),
    own: service.templates.own.handler(({ context, input }) => {
      const { name, bytes } = ownTemplate(context.host.ledger, input.id)
      return new File([new Uint8Array(bytes)], name)
    }),
    shipped: service.templates.shipped.handler(({ input: { kind, format } }) => {
      const { bytes } = shippedTemplate(kind, format)
      return new File([new Uint8Array(bytes)], `${EXPORT_NAMES[kind]}模板.${format}`)
    }),
  },
  ledgers: {
    list: service.ledgers.list.handler(({ context }) => ({
      ledgers: ledgersBeside(context.host.ledger),
    })),
    open: service.ledgers.open.handler(({ context: { host }, input }) =>
      host.open(existingBeside(host.ledger, input.name)),
    ),
    recent: service.ledgers.recent.handler(({ context: { host } }) => ({
      ledgers: recentLedgers(host),
    })),
    openRecent: service.ledgers.openRecent.handler(({ context: { host }, input }) =>
      host.open(recentPath(host, input.id)),
    ),
    plans: service.ledgers.plans.handler(() => ({ plans: shippedPlans() })),
    fromPlan: service.ledgers.fromPlan.handler(({ context: { host }, input: { plan, name } }) => {
      const path = pathBeside(host.ledger, name)
      const options = { sample: false, author: host.author }
      return host.take(ledgerOfPlan(path, shippedPlan(plan), options))
    }),
    next: service.ledgers.next.handler(({ context: { host }, input: { name, ...options } }) => {
      const path = pathBeside(host.ledger, name)
      return host.take(nextLedger(path, host.ledger, { ...options, author: host.author }))
    }),
    emptyPlan: service.ledgers.emptyPlan.handler(() => loadPlan(EMPTY_PLAN)),
    empty: service.ledgers.empty.handler(({ context: { host }, input: { name, ...wish } }) => {
      const path = pathBeside(host.ledger, name)
      const plan = emptyPlan(loadPlan(EMPTY_PLAN), wish)
      return host.take(ledgerOfPlan(path, plan, { sample: false, author: host.author }))
    }),
    originReports: service.ledgers.originReports.handler(({ context: { host }, input }) =>
      withLedgerBeside(host, input.last, (last) => ({
        rows: originReports(last, host.ledger, input.project),
      })),
    ),
    compare: service.ledgers.compare.handler(({ context: { host }, input }) =>
      withLedgerBeside(host, input.last, (last) => yearsComparison(last, host.ledger)),
    ),
  },
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
      }),
    ),
    changed: service.exchange.changed.handler(({ context }) => ({
      ids: changedSinceDispatch(context.host.ledger),
    })),
  },
})

/** The office's own template of a form, where one was chosen. */
function formTemplate(ledger: Ledger, kind: 'submission' | 'progress', id: string | undefined) {
  return id === undefined ? undefined : ownTemplateFor(ledger, kind, 'xlsx', id)
}
