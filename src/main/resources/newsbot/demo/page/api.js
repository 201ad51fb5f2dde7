// What the page asks of the demo's server.
import { toast } from './dom.js';

const taken = async (answer) => {
  if (!answer.ok) throw new Error('That is not possible here');
  return answer.json();
};

export const get = async (path) => taken(await fetch('/page/' + path));

export const post = async (path, body) => taken(await fetch('/page/' + path, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
}));

/** Does something; when it fails, says so and gives null. */
export const attempt = async (work) => {
  try { return await work(); } catch (error) {
    toast(error instanceof TypeError ? 'The demo has stopped: start it again with ./newsbot demo' : error.message);
    return null;
  }
};

/** Hands on every state of the demo, the first at once; tells `lost` when it cannot be reached. */
export const follow = async (changed, lost) => {
  let since = -1;
  for (;;) {
    try {
      const state = await get('state?since=' + since);
      if (state.version < since) { location.reload(); return; }
      changed(state);
      since = state.version;
    } catch (error) {
      console.error(error);
      lost();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
};
