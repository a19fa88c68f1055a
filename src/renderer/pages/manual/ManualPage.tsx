import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import manual from '../../../../docs/使用手册.md?raw'
import { hrefOf } from '../../app/address.ts'
import { useRoute } from '../../app/router.ts'
import { chapterOf, chaptersOf, headingId } from './chapters.ts'
import './manual.css'

/** By the name that the manual calls them. */
const PICTURES = new Map(
  Object.entries(
    import.meta.glob<string>('../../../../docs/*.png', {
      eager: true,
      query: '?url',
      import: 'default',
    }),
  ).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
)

/** The manual for office staff, which comes with the program, at the chapter that the address names. */
export function ManualPage() {
  const { of } = useRoute().query
  const chapters = useMemo(() => chaptersOf(manual), [])
  const current = chapterOf(chapters, of)?.title
  const text = useRef<HTMLElement>(null)
  useEffect(() => {
    scrollTo(current ?? '')
    text.current?.focus({ preventScroll: true })
  }, [current])
  return (
    <div className="manual">
      <nav className="manual-chapters" aria-label="手册目录">
        {chapters.map(({ title, level }) => (
          <a
            key={title}
            href={hrefOf('manual', { of: title })}
            data-level={level}
            // The same address once more is no event.
            onClick={() => scrollTo(title)}
            aria-current={title === current ? 'location' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <article ref={text} className="manual-text" aria-label="使用手册" tabIndex={0}>
        <Markdown remarkPlugins={[remarkGfm]} components={PARTS}>
          {manual}
        </Markdown>
      </article>
    </div>
  )
}

function scrollTo(title: string): void {
  document.getElementById(headingId(title))?.scrollIntoView()
}

const PARTS: Components = {
  h2: ({ children }) => <h2 id={headingId(textOf(children))}>{children}</h2>,
  h3: ({ children }) => <h3 id={headingId(textOf(children))}>{children}</h3>,
  // The other manual is for those who install: it does not come along.
  a: ({ children }) => <>{children}</>,
  // Its place is kept before it is here: a chapter gone to stays where it is.
  img: ({ src, alt }) => (
    <img src={PICTURES.get(String(src))} alt={alt} width={1366} height={768} />
  ),
}

function textOf(children: ReactNode): string {
  return typeof children === 'string' ? children : ''
}
