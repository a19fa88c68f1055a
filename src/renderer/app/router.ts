/** The address of the window as React sees it. */
import { useSyncExternalStore } from 'react'
import { hrefOf, parseRoute, type Route, type RouteKey } from './address.ts'

export function navigate(key: RouteKey, query: Record<string, string> = {}): void {
  location.hash = hrefOf(key, query)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

let lastHash = ''
let lastRoute = parseRoute('')

/** The same object as long as the address stays the same. */
export function currentRoute(): Route {
  if (location.hash !== lastHash) {
    lastHash = location.hash
    lastRoute = parseRoute(lastHash)
  }
  return lastRoute
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute)
}
