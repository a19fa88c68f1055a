import { useLedger } from '../../service/use-ledger.tsx'
import { Greeting } from './Greeting.tsx'
import { LearnSection } from './LearnSection.tsx'
import { NewSection } from './NewSection.tsx'
import { OpenSection } from './OpenSection.tsx'
import './welcome.css'

/** Where a first start begins: what is open, what can be made, what can be opened. */
export function WelcomePage() {
  const { info } = useLedger()
  return (
    <div className="welcome">
      <div className="welcome-page">
        <Greeting />
        <div className="welcome-columns">
          <NewSection />
          <OpenSection key={info.id} />
        </div>
        <LearnSection />
      </div>
    </div>
  )
}
