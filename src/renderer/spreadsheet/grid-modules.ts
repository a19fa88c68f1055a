/** The parts of AG Grid in use; all of them would be half as much again to fetch and to read. */
import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CustomFilterModule,
  EventApiModule,
  ExternalFilterModule,
  HighlightChangesModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community'

export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    ClientSideRowModelModule,
    ClientSideRowModelApiModule,
    ColumnApiModule,
    RowApiModule,
    EventApiModule,
    RenderApiModule,
    ScrollApiModule,
    CustomFilterModule,
    ExternalFilterModule,
    CellApiModule,
    CellStyleModule,
    HighlightChangesModule,
    TooltipModule,
    // A double click between two headings fits a column to its texts.
    ColumnAutoSizeModule,
    LocaleModule,
  ])
}
