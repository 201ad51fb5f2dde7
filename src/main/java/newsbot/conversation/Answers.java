package newsbot.conversation;

import java.util.concurrent.CompletableFuture;
import newsbot.telegram.Fate;
import newsbot.telegram.Incoming;
import newsbot.telegram.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to where they were asked for: as a message, or as a change of the message whose button was pressed. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Replies replies;

    Answers(Replies replies) {
        this.replies = replies;
    }

    /** Completes when the answer, and what is said after it, has its fate. */
    CompletableFuture<Void> say(Asked asked, Reply reply) {
        return send(asked, reply).thenCompose(fate -> {
            if (!(fate instanceof Fate.Sent)) {
                LOG.info("not answered chat={} fate={}", asked.chat(), fate);
            }
            Reply next = reply.next();
            return next == null ? CompletableFuture.<Void>completedFuture(null) : say(asked, next);
        });
    }

    /** Does what a press results in; completes with the fate of what is seen of it. */
    CompletableFuture<Fate> show(Incoming.Press press, Asked asked, Pressed result) {
        if (result instanceof Pressed.Becomes becomes) {
            Reply reply = becomes.reply();
            return replies.say(
                    new Outgoing.Edit(press.chat(), press.message(), reply.html(), reply.keyboard(), reply.preview()));
        }
        if (result instanceof Pressed.Buttons buttons) {
            return replies.say(new Outgoing.EditKeyboard(press.chat(), press.message(), buttons.keyboard()));
        }
        if (result instanceof Pressed.Coming coming) {
            return coming.reply().thenCompose(reply -> send(asked, reply));
        }
        if (result instanceof Pressed.Answered answered) {
            return send(asked, answered.reply());
        }
        return CompletableFuture.completedFuture(new Fate.NotModified());
    }

    /** Outside of its thread where that is closed or gone. */
    private CompletableFuture<Fate> send(Asked asked, Reply reply) {
        return sendThere(asked, reply)
                .thenCompose(fate -> fate instanceof Fate.NoThread && asked.thread() != null
                        ? sendThere(asked.outsideOfThreads(), reply)
                        : CompletableFuture.completedFuture(fate));
    }

    /** What a chat will not take as a picture or file is said in words. */
    private CompletableFuture<Fate> sendThere(Asked asked, Reply reply) {
        Attachment attached = reply.attachment();
        if (attached == null) {
            return told(asked, reply);
        }
        Outgoing file = attached.kind() == Attachment.Kind.PICTURE
                ? new Outgoing.Photo(
                        asked.chat(), attached.name(), attached.bytes(), reply.html(), reply.keyboard(), asked.thread())
                : new Outgoing.Document(asked.chat(), attached.name(), attached.bytes(), reply.html(), asked.thread());
        return replies.say(file)
                .thenCompose(fate -> takesWords(fate)
                        ? replies.say(message(asked, Reply.with(attached.otherwise(), reply.keyboard())))
                        : CompletableFuture.completedFuture(fate));
    }

    /**
     * Whether words may pass where a picture or file was refused: also where the right to send only that kind is missing,
     * but not to who cannot be reached at all (Client.cpp).
     */
    private static boolean takesWords(Fate fate) {
        return fate instanceof Fate.Refused
                || fate instanceof Fate.Forbidden closed && closed.reason().contains("rights to send");
    }

    /** As a rich message where the reply is one; as HTML if Telegram refuses that, which it then surely has not sent. */
    private CompletableFuture<Fate> told(Asked asked, Reply reply) {
        String rich = reply.rich();
        if (rich == null) {
            return replies.say(message(asked, reply));
        }
        return replies.say(new Outgoing.Rich(asked.chat(), rich, reply.keyboard(), false, asked.thread(), false))
                .thenCompose(fate -> fate instanceof Fate.Refused
                        ? replies.say(message(asked, reply))
                        : CompletableFuture.completedFuture(fate));
    }

    private static Outgoing message(Asked asked, Reply reply) {
        return Outgoing.Message.of(asked.chat(), reply.html())
                .withKeyboard(reply.keyboard())
                .withPreview(reply.preview())
                .inThread(asked.thread());
    }
}
