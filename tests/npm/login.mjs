// Lives the life of an account with the client that people use: `node login.mjs http://127.0.0.1:2583`.
//
// Each step prints one line; the first that fails ends the run with the exit status 1.

import assert from 'node:assert/strict'
import { AtpAgent, XRPCError } from '@atproto/api'

const service = process.argv[2]
assert(service, 'say where the server is: node login.mjs URL')

const handle = 'alice.test'
const email = 'alice@example.com'
const password = 'correct horse battery staple'

/** Runs one step and says so. */
async function step(name, run) {
  try {
    await run()
    console.log(`ok    ${name}`)
  } catch (error) {
    console.error(`FAIL  ${name}\n${error?.stack ?? error}`)
    process.exit(1)
  }
}

/** The call is refused with this status and this name. */
async function refused(call, status, name) {
  const error = await call.then(() => assert.fail('the call was answered'), (error) => error)
  assert(error instanceof XRPCError, String(error?.stack ?? error))
  assert.deepEqual([error.status, error.error], [status, name], error.message)
}

/** A new agent that has logged in. */
async function loggedIn(identifier = handle) {
  const agent = new AtpAgent({ service })
  await agent.login({ identifier, password })
  return agent
}

const owner = new AtpAgent({ service })
let did

await step('the server describes itself', async () => {
  const { data } = await owner.com.atproto.server.describeServer()
  assert.match(data.did, /^did:/)
  assert(data.availableUserDomains.includes('.test'), String(data.availableUserDomains))
})

await step('an account is created', async () => {
  const { data } = await owner.createAccount({ handle, email, password })
  did = data.did
  assert.match(did, /^did:/)
  assert.equal(data.handle, handle)
  assert.equal(owner.session.did, did)
})

await step('its DID document leads back to the server', async () => {
  const { data } = await owner.com.atproto.server.getSession()
  assert.equal(data.didDoc.id, did)
  assert.deepEqual(data.didDoc.alsoKnownAs, [`at://${handle}`])
  assert.equal(owner.pdsUrl?.origin, new URL(service).origin)
})

await step('its handle resolves to it', async () => {
  const { data } = await new AtpAgent({ service }).resolveHandle({ handle })
  assert.equal(data.did, did)
})

await step('nobody else gets its handle', () =>
  refused(
    new AtpAgent({ service }).createAccount({ handle, email: 'eve@example.com', password }),
    400,
    'InvalidRequest',
  ))

for (const [what, identifier] of [
  ['handle', handle],
  ['handle in capitals', handle.toUpperCase()],
  ['e-mail address', email],
  ['DID', did],
]) {
  await step(`a login by ${what}`, async () => {
    const agent = await loggedIn(identifier)
    const { session } = agent
    assert.deepEqual([session.did, session.handle, session.email], [did, handle, email])
    assert.equal(session.active, true)
  })
}

await step('the session says whose it is', async () => {
  const agent = await loggedIn()
  const { data } = await agent.com.atproto.server.getSession()
  assert.deepEqual([data.did, data.handle, data.email], [did, handle, email])
})

await step('a session is resumed by another agent', async () => {
  const first = await loggedIn()
  const kept = JSON.parse(JSON.stringify(first.session))
  const second = new AtpAgent({ service })
  await second.resumeSession(kept)
  assert.equal(second.session.did, did)
  assert.notEqual(second.session.accessJwt, kept.accessJwt)
  assert.notEqual(second.session.refreshJwt, kept.refreshJwt)
  await second.com.atproto.server.getSession()
})

await step('a session is refreshed again and again', async () => {
  const agent = await loggedIn()
  const seen = new Set([agent.session.accessJwt])
  for (let round = 0; round < 3; round++) {
    await agent.sessionManager.refreshSession()
    seen.add(agent.session.accessJwt)
  }
  assert.equal(seen.size, 4)
  await agent.com.atproto.server.getSession()
})

await step('an access token past its life is replaced on the way', async () => {
  const ended = await loggedIn()
  const { accessJwt } = ended.session
  await ended.logout()
  const agent = await loggedIn()
  agent.sessionManager.session.accessJwt = accessJwt
  const { data } = await agent.com.atproto.server.getSession()
  assert.equal(data.did, did)
  assert.notEqual(agent.session.accessJwt, accessJwt)
})

await step('a logout ends both tokens of the session', async () => {
  const agent = await loggedIn()
  const { accessJwt, refreshJwt } = agent.session
  await agent.logout()
  assert.equal(agent.session, undefined)
  const { server } = new AtpAgent({ service }).com.atproto
  const bearer = (token) => ({ headers: { authorization: `Bearer ${token}` } })
  await refused(server.getSession(undefined, bearer(accessJwt)), 400, 'ExpiredToken')
  await refused(server.refreshSession(undefined, bearer(refreshJwt)), 400, 'ExpiredToken')
})

await step('other sessions live on', async () => {
  await owner.com.atproto.server.getSession()
})

await step('a wrong password is refused', async () => {
  const agent = new AtpAgent({ service })
  await refused(agent.login({ identifier: handle, password: 'wrong' }), 401, 'AuthenticationRequired')
  await refused(agent.login({ identifier: 'nobody.test', password }), 401, 'AuthenticationRequired')
})

await step('a call without a session is refused', () =>
  refused(new AtpAgent({ service }).com.atproto.server.getSession(), 401, 'AuthMissing'))

await step('a method that the server does not have', () =>
  refused(owner.com.atproto.server.listAppPasswords(), 501, 'MethodNotImplemented'))

await step('a missing password is named', async () => {
  const answer = await fetch(new URL('/xrpc/com.atproto.server.createSession', service), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: handle }),
  })
  const { error, message } = await answer.json()
  assert.deepEqual([answer.status, error], [400, 'InvalidRequest'])
  assert.match(message, /password/)
})

await step('the server is well', async () => {
  const answer = await fetch(new URL('/xrpc/_health', service))
  assert.equal(answer.status, 200)
  assert.equal((await answer.json()).status, 'ok')
})
