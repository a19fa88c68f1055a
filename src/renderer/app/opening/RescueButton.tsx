import { Button } from 'antd'
import { useOpeningAction } from './use-opening-action.ts'

/** Shows what can be saved of the damaged ledger; nothing is changed by it. */
export function RescueButton({ isPrimary = false }: { isPrimary?: boolean }) {
  const { isBusy, failure, perform } = useOpeningAction((client) => client.opening.rescue())
  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        loading={isBusy}
        onClick={() => void perform()}
      >
        查看能找回什么
      </Button>
      {failure !== null && <p role="alert">{failure}</p>}
    </>
  )
}
