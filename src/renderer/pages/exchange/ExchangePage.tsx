import { PlannedPage } from '../../app/PlannedPage.tsx'

export function ExchangePage() {
  return (
    <PlannedPage title="报送交换" note="本页尚未完成">
      <p>后续在此向各辖市区下发填报表、导入交回的工作簿，逐格核对差异后一次并入台账。</p>
      <p>在此之前，可在“重点项目”页导出明细，在“附件表”页导出附件1和附件2。</p>
    </PlannedPage>
  )
}
