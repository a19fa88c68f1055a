/** One cell of the ledger, wherever a sheet shows it. */
export interface CellPlace {
  list: string
  id: string
  field: string
}
