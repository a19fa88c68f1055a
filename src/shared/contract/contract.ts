/**
 * Everything the service can do for a window, over MessagePort, loopback HTTP or in process.
 *
 * No input names a path, but for the folder of second backups: files come in as bytes and go out as
 * downloads.
 */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { reconciliationSchema } from '../annex/reconciliation.ts'
import { changeSchema } from '../changes/change.ts'
import { decisionsSchema, importChoicesSchema, importPlanSchema } from '../import/plan.ts'
import { SINCE_MARKS } from '../lists/marks.ts'
import { planDefinitionSchema, taskSchema } from '../plan/definition.ts'
import { planMappingSchema } from '../plan/years/mapping.ts'
import { yearsComparisonSchema } from '../plan/years/years.ts'
import { correctionSchema } from '../targets/corrections.ts'
import { measuredPlanSchema } from '../targets/measured-cells.ts'
import { assessmentContract } from './assessment.ts'
import { backupListSchema, backupPreviewSchema } from './backups.ts'
import { declaredErrors } from './declared-errors.ts'
import { enterprisesContract } from './enterprises.ts'
import { awaitedSheetSchema, changedSinceSchema, districtStatusSchema } from './exchange.ts'
import {
  documentInputSchema,
  exportRecordSchema,
  exportTraceSchema,
  fileEventSchema,
  setEventSchema,
} from './exports.ts'

import { historyContract } from './history.ts'
import {
  emptyPlanSchema,
  ledgerFileSchema,
  recentLedgerSchema,
  shippedPlanSchema,
} from './ledgers.ts'
import { listsContract } from './lists.ts'
import { profileAnswerSchema, profileSchema } from './profile.ts'
import { rebuildReportSchema } from './rebuild.ts'

import {
  editSchema,
  exportFormatSchema,
  exportKindSchema,
  ledgerEventSchema,
  ledgerInfoSchema,
  pageSchema,
  rowSchema,
  templateFormatSchema,
  templateKindSchema,
  undoStateSchema,
} from './schemas.ts'
import { templateCheckSchema } from './templates.ts'

const procedure = oc.errors(declaredErrors)

export const contract = {
  ledger: {
    /** The open ledger; LEDGER_NONE with the reason when none is open. */
    info: procedure.output(ledgerInfoSchema),
    plan: procedure.output(planDefinitionSchema),
    /** All rows of a list and the revision at which they were read. */
    rows: procedure
      .input(z.strictObject({ list: z.string() }))
      .output(z.strictObject({ seq: z.int(), rows: z.array(rowSchema) })),
    /** JSON of a `LedgerContent`, as a file: rows of many projects go from disk to window without
     * being read, checked and written again on the way. */
    content: procedure
      .input(z.strictObject({ lists: z.array(z.string()), pages: z.array(pageSchema) }))
      .output(z.file()),
    /** Every change after `since`, first those already made, then each as it is committed. */
    watch: procedure
      .input(z.strictObject({ since: z.int().min(0) }))
      .output(eventIterator(ledgerEventSchema)),
  },
  /** Ways on where the ledger is damaged or could not be opened. */
  opening: {
    /** Tries again to open what could not be opened; refused with the reason. */
    retry: procedure.output(ledgerInfoSchema),
    /** Opens the sample instead. */
    sample: procedure.output(ledgerInfoSchema),
    /** Shows what can be saved of a damaged ledger; nothing can be changed in it. */
    rescue: procedure.output(rebuildReportSchema),
    /** The same of a damaged ledger that was refused while another one is open, in place of that. */
    rescueRefused: procedure.output(rebuildReportSchema),
    /** Puts what is shown in the place of the damaged file, which is kept, and opens it for work. */
    acceptRescued: procedure.output(ledgerInfoSchema),
  },
  changes: {
    /** Applies the edits as one change, whole or not at all; null when nothing would change.
     * `gesture` (粘贴, 填充 …) stands before the description in history. */
    edit: procedure
      .input(z.strictObject({ edits: z.array(editSchema).min(1), gesture: z.string().optional() }))
      .output(changeSchema.nullable()),
    undo: procedure.output(changeSchema),
    redo: procedure.output(changeSchema),
    state: procedure.output(undoStateSchema),
    /** What was done to one row, newest first; the ops of other rows are left out. */
    ofRow: procedure
      .input(z.strictObject({ list: z.string(), id: z.string() }))
      .output(z.strictObject({ changes: z.array(changeSchema) })),
    /** Newest first. */
    history: procedure
      .input(z.strictObject({ limit: z.int().min(1).max(1000).default(200) }))
      .output(z.strictObject({ changes: z.array(changeSchema) })),
  },
  history: historyContract,
  lists: listsContract,
  assessment: assessmentContract,
  enterprises: enterprisesContract,
  /** Who works at this machine; null says that someone would rather not be asked. */
  profile: {
    get: procedure.output(profileAnswerSchema),
    set: procedure
      .input(z.strictObject({ profile: profileSchema.nullable() }))
      .output(profileAnswerSchema),
  },
  /** The guided tour, which is shown once unasked. */
  tour: {
    get: procedure.output(z.strictObject({ isShown: z.boolean() })),
    shown: procedure.output(z.void()),
  },
  periods: {
    /** Locks or unlocks a month of 月度调度, or of a special ledger, as one change; null where it is
     * so already. */
    lock: procedure
      .input(
        z.strictObject({ month: z.string(), locked: z.boolean(), list: z.string().optional() }),
      )
      .output(changeSchema.nullable()),
  },
  tasks: {
    /**
     * Writes a task of the plan as one change (`old` null: a new one, `task` null: removed); null
     * when nothing would change. What was entered about its items goes with them.
     */
    write: procedure
      .input(z.strictObject({ old: taskSchema.nullable(), task: taskSchema.nullable() }))
      .output(changeSchema.nullable()),
    /** What was entered about words that are gone is from now on about an item of the plan. */
    assign: procedure
      .input(z.strictObject({ from: z.string(), to: z.string() }))
      .output(changeSchema),
  },
  imports: {
    /** Reads a workbook, writes down that it came back where it is one of ours, and keeps it under
     * review until it is committed or closed. Without a stamp it is for `list`, else for projects. `exported` tells of one that is an export itself. */
    open: procedure
      .input(z.strictObject({ file: z.file(), list: z.string().optional() }))
      .output(z.strictObject({ session: z.string(), exported: exportTraceSchema.nullable() })),
    /** What importing would do now; nothing is written. INPUT_NOT_RECOGNISED without a table. */
    plan: procedure
      .input(z.strictObject({ session: z.string(), choices: importChoicesSchema }))
      .output(importPlanSchema),
    /**
     * Writes the reviewed plan as one change and closes the review; null when nothing would change.
     * IMPORT_STALE when the ledger is no longer at `seq`, IMPORT_REFUSED while something is undecided.
     */
    commit: procedure
      .input(
        z.strictObject({
          session: z.string(),
          seq: z.int(),
          choices: importChoicesSchema,
          decisions: decisionsSchema,
        }),
      )
      .output(changeSchema.nullable()),
    /** The workbook back for its sender: faults and conflicts marked and listed in it. */
    correction: procedure
      .input(z.strictObject({ session: z.string(), choices: importChoicesSchema }))
      .output(z.file()),
    close: procedure.input(z.strictObject({ session: z.string() })).output(z.void()),
  },
  exports: {
    /** A finished workbook as a download. */
    workbook: procedure.input(z.strictObject({ kind: exportKindSchema })).output(z.file()),
    /** The same content in any format; csv has no pages to be numbered from `firstPage` on.
     * PRINTER_MISSING where a pdf cannot be made. */
    document: procedure
      .input(documentInputSchema.extend({ format: exportFormatSchema }))
      .output(z.file()),
    /** The same as pdf, printed step by step. Whoever stops listening stops the work. */
    pdf: procedure.input(documentInputSchema).output(eventIterator(fileEventSchema)),
    /** What has changed since a file of any format was exported; null where it is no export. */
    trace: procedure.input(z.strictObject({ file: z.file() })).output(exportTraceSchema.nullable()),
    /** Makes all annexes, the list of each district and, if wanted, the workbooks to be filled in,
     * which are then recorded as sent. Whoever stops listening stops the work. */
    set: procedure
      .input(z.strictObject({ withSubmissions: z.boolean() }))
      .output(eventIterator(setEventSchema)),
    /** A pdf or the zip of a set that is ready, once. */
    finishedFile: procedure.input(z.strictObject({ id: z.string() })).output(z.file()),
    /** What left the ledger, newest first. */
    log: procedure
      .input(z.strictObject({ limit: z.int().min(1).max(1000) }))
      .output(z.strictObject({ exports: z.array(exportRecordSchema) })),
    /** The sheet of a month for one district, or a zip of all; the ledger records that they went out. */
    progress: procedure
      .input(
        z.strictObject({
          district: z.string().nullable(),
          month: z.string(),
          /** Id of an own template. */
          template: z.string().optional(),
        }),
      )
      .output(z.file()),
    /** The workbook for one district, or a zip of all; the ledger records that they went out. */
    submission: procedure
      .input(
        z.strictObject({
          district: z.string().nullable(),
          /** Key of a special ledger, or of its month or quarter (KEY/2023-06); projects without it. */
          list: z.string().optional(),
          template: z.string().optional(),
        }),
      )
      .output(z.file()),
  },
  annex: {
    /** The counts of 附件1 now and at a revision (the last exported one without `since`), with the
     * changes behind each difference. USAGE for a revision that the ledger does not have. */
    reconcile: procedure
      .input(z.strictObject({ since: z.int().min(1).optional() }))
      .output(reconciliationSchema),
  },
  targets: {
    /** Official targets that were changed after the plan was issued. */
    corrections: procedure.output(z.array(correctionSchema)),
    /** What monthly values a workbook holds and what entering them would do; nothing is written.
     * INPUT_NOT_RECOGNISED where it holds none. */
    readMeasured: procedure
      .input(z.strictObject({ file: z.file(), month: z.string() }))
      .output(measuredPlanSchema),
  },
  attachments: {
    /** Keeps a file with a row of any list. INPUT_TOO_LARGE above 20 MB, CHANGE_CONFLICT where the
     * row has the same content already. */
    add: procedure
      .input(z.strictObject({ list: z.string(), row: z.string(), file: z.file() }))
      .output(changeSchema),
    /** The file as a download; of no type that a window would run. */
    get: procedure.input(z.strictObject({ id: z.string() })).output(z.file()),
  },
  templates: {
    /** What is wrong with a file as a template of this kind, and how it looks when it is filled. */
    check: procedure
      .input(z.strictObject({ kind: templateKindSchema, file: z.file() }))
      .output(templateCheckSchema),
    /** The file filled, whether it is taken in or not. TEMPLATE_UNUSABLE where it cannot be. */
    fill: procedure
      .input(z.strictObject({ kind: templateKindSchema, file: z.file() }))
      .output(z.file()),
    /** Takes it into the ledger. TEMPLATE_UNUSABLE; CHANGE_CONFLICT where the name is taken. */
    add: procedure
      .input(z.strictObject({ kind: templateKindSchema, name: z.string(), file: z.file() }))
      .output(changeSchema),
    /** The same as `check` for one that was taken in: the plan may have changed since. */
    checkOwn: procedure.input(z.strictObject({ id: z.string() })).output(templateCheckSchema),
    /** An own template to be edited further. */
    own: procedure.input(z.strictObject({ id: z.string() })).output(z.file()),
    /** The template that comes with the program, to begin from. */
    shipped: procedure
      .input(z.strictObject({ kind: templateKindSchema, format: templateFormatSchema }))
      .output(z.file()),
  },
  ledgers: {
    /** Those in the folder of the open one, by name. */
    list: procedure.output(z.strictObject({ ledgers: z.array(ledgerFileSchema) })),
    /** Opens one of them in place of the present one; all windows load anew. */
    open: procedure.input(z.strictObject({ name: z.string() })).output(ledgerInfoSchema),
    /** Those that were open on this machine, newest first; also while none is open. */
    recent: procedure.output(z.strictObject({ ledgers: z.array(recentLedgerSchema) })),
    /** Opens one of them by its id. LEDGER_NOT_FOUND where it is no longer known or there. */
    openRecent: procedure.input(z.strictObject({ id: z.string() })).output(ledgerInfoSchema),
    /** Plan definitions that come with the program. */
    plans: procedure.output(z.strictObject({ plans: z.array(shippedPlanSchema) })),
    /** Makes the ledger of one of them, without projects, beside the open one, and opens it. */
    fromPlan: procedure
      .input(z.strictObject({ plan: z.string(), name: z.string() }))
      .output(ledgerInfoSchema),
    /** Makes the ledger of another year from the open one, and opens it. LEDGER_EXISTS for a name
     * that is taken, VALUE_INVALID for a mapping that cannot be followed. */
    next: procedure
      .input(
        z.strictObject({
          name: z.string(),
          year: z.int().min(2000).max(2100),
          mapping: planMappingSchema,
          /** Whether rows of special ledgers are taken along. */
          listRows: z.boolean().default(true),
        }),
      )
      .output(ledgerInfoSchema),
    /** The definition of a plan in which nothing is told, with the usual indicators to choose from. */
    emptyPlan: procedure.output(planDefinitionSchema),
    /** Makes the ledger of a plan in which no numbers are told yet, and opens it. */
    empty: procedure.input(emptyPlanSchema.extend({ name: z.string() })).output(ledgerInfoSchema),
    /** What was reported of a project before it was carried over from one of them, newest first. */
    originReports: procedure
      .input(z.strictObject({ last: z.string(), project: z.string() }))
      .output(z.strictObject({ rows: z.array(rowSchema) })),
    /** The projects of one of them (last year's) beside those of the open one. */
    compare: procedure.input(z.strictObject({ last: z.string() })).output(yearsComparisonSchema),
  },
  backups: {
    list: procedure.output(backupListSchema),
    /** Makes one now, checked; the name of the one at hand where nothing has changed since. */
    make: procedure.output(z.strictObject({ name: z.string(), isNew: z.boolean() })),
    /** What restoring it would change. */
    preview: procedure.input(z.strictObject({ name: z.string() })).output(backupPreviewSchema),
    /** Puts it in the place of the ledger, which becomes a backup first; all windows load anew. */
    restore: procedure
      .input(z.strictObject({ name: z.string() }))
      .output(z.strictObject({ seq: z.int() })),
    /** The one place where a person names a path: a folder of the machine that runs the service.
     * VALUE_INVALID where it is none that can be written to; null for no second copies. */
    setSecondPlace: procedure
      .input(z.strictObject({ folder: z.string().nullable() }))
      .output(z.void()),
  },
  exchange: {
    /**
     * Where each district stands, in the plan's order: with a special ledger, with the sheets of a
     * month, or without either with the workbooks of projects. `months` are those of which a sheet went out or came back.
     */
    status: procedure
      .input(z.strictObject({ month: z.string().nullable(), list: z.string().optional() }))
      .output(
        z.strictObject({
          districts: z.array(districtStatusSchema),
          months: z.array(z.string()),
          /** Rows of a special ledger that the period before has and this one lacks. */
          notCarried: z.int().min(0),
        }),
      ),
    /** Everything that districts still have to send or the office to take in; `unsent`: districts that never got a workbook of projects. */
    awaited: procedure.output(
      z.strictObject({ sheets: z.array(awaitedSheetSchema), unsent: z.array(z.string()) }),
    ),
    /** Rows of a list added or changed since they last went out as the mark means it, cell by cell. */
    changed: procedure
      .input(z.strictObject({ list: z.string(), mark: z.enum(SINCE_MARKS) }))
      .output(changedSinceSchema),
  },
}

export type Contract = typeof contract
