// What the demo's server has told: people, chats, messages; and what each person has read of them.

export class World {
  constructor() {
    this.people = [];
    this.chats = new Map();
    this.read = new Map();
  }

  /** Takes a state in; what has changed by chat: messages that are new, other, or gone. */
  apply(state) {
    const first = this.chats.size === 0;
    Object.assign(this, { people: state.people, bot: { id: state.bot.id, name: state.bot.first_name, username: state.bot.username }, zone: state.zone,
      now: state.now, connected: state.connected, news: state.news, trouble: state.trouble, troubles: state.troubles });
    const changes = new Map();
    for (const chat of state.chats) {
      const known = this.chats.get(chat.id);
      const messages = known ? known.messages : new Map();
      const kept = new Set(chat.ids);
      const gone = [...messages.keys()].filter((id) => !kept.has(id));
      const fresh = chat.changed.filter((message) => !messages.has(message.message_id));
      gone.forEach((id) => messages.delete(id));
      chat.changed.forEach((message) => messages.set(message.message_id, message));
      changes.set(chat.id, { fresh, changed: chat.changed, gone });
      this.chats.set(chat.id, { ...chat, messages });
    }
    if (first) for (const person of this.people) for (const chat of this.chatsOf(person)) this.places(chat).forEach((thread) => this.seen(person, chat, thread));
    return changes;
  }

  person(id) {
    return this.people.find((person) => person.id === id) || this.people[0];
  }

  /** A person's chats, the one with the bot first. */
  chatsOf(person) {
    return [...this.chats.values()].filter((chat) => chat.members[person.id]);
  }

  /** Whose face and name a chat has: a private one those of the bot. */
  look(chat) {
    return chat.type === 'private' ? { id: this.bot.id, title: this.bot.name } : { id: chat.id, title: chat.title };
  }

  botChat(person) {
    return this.chats.get(person.id);
  }

  isOwner(person, chat) {
    return chat.members[person.id] === 'creator';
  }

  /** The forum's threads, 0 for the general one; only 0 elsewhere. */
  places(chat) {
    return [0, ...chat.threads.map((thread) => thread.id)];
  }

  messages(chat, thread) {
    return [...chat.messages.values()].filter((message) => (message.message_thread_id || 0) === thread)
      .sort((a, b) => a.message_id - b.message_id);
  }

  isOwn(message, person, chat) {
    if (chat.type === 'channel') return false;
    return message.from?.id === person.id;
  }

  key(person, chat, thread) {
    return `${person.id}/${chat.id}/${thread}`;
  }

  seen(person, chat, thread) {
    this.read.set(this.key(person, chat, thread), this.messages(chat, thread).pop()?.message_id || 0);
  }

  unread(person, chat, thread) {
    const seen = this.read.get(this.key(person, chat, thread)) || 0;
    return this.messages(chat, thread).filter((message) => message.message_id > seen && !this.isOwn(message, person, chat)).length;
  }

  unreadIn(person, chat) {
    return this.places(chat).reduce((sum, thread) => sum + this.unread(person, chat, thread), 0);
  }

  /** What people see of a time: where the sample site is, hours are the same for all. */
  time(seconds) {
    return this.format(seconds, { hour: '2-digit', minute: '2-digit' });
  }

  day(seconds) {
    return this.format(seconds, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  moment(seconds) {
    return this.format(seconds, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  }

  format(seconds, options) {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: this.zone }).format(new Date(seconds * 1000));
  }
}

/** A message in a line, as lists and announcements have it. */
export const inShort = (message) => {
  const text = (message.text ?? message.caption ?? message.plain ?? '').replace(/\s+/g, ' ').trim();
  const sign = message.photo ? '🖼 ' : message.document ? '📎 ' : '';
  return sign + (text || (message.photo ? 'Picture' : message.document?.file_name) || 'The group became a supergroup').slice(0, 160);
};
