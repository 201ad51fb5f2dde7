package newsbot.telegram;

import java.util.List;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;

/** Puts {@link Outgoing} values into the library's method types. */
final class BotMethods {
    /** As the documentation writes it; the library's constant is in lower case. */
    static final String HTML = "HTML";

    private BotMethods() {}

    static SendMessage message(Outgoing.Message message) {
        return SendMessage.builder()
                .chatId(message.chat().value())
                .text(message.html())
                .parseMode(HTML)
                .replyMarkup(keyboard(message.keyboard()))
                .linkPreviewOptions(preview(message.preview()))
                .disableNotification(onlyTrue(message.silent()))
                .messageThreadId(message.thread())
                .allowPaidBroadcast(onlyTrue(message.paid()))
                .build();
    }

    static EditMessageText edit(Outgoing.Edit edit) {
        return EditMessageText.builder()
                .chatId(edit.chat().value())
                .messageId(edit.message())
                .text(edit.html())
                .parseMode(HTML)
                .replyMarkup(keyboard(edit.keyboard()))
                .linkPreviewOptions(preview(edit.preview()))
                .build();
    }

    static SendRichMessage rich(Outgoing.Rich rich) {
        return SendRichMessage.builder()
                .chatId(rich.chat().value())
                .richMessage(html(rich.html()))
                .replyMarkup(keyboard(rich.keyboard()))
                .disableNotification(onlyTrue(rich.silent()))
                .messageThreadId(rich.thread())
                .allowPaidBroadcast(onlyTrue(rich.paid()))
                .build();
    }

    static EditMessageText editRich(Outgoing.EditRich edit) {
        return EditMessageText.builder()
                .chatId(edit.chat().value())
                .messageId(edit.message())
                .richMessage(html(edit.html()))
                .replyMarkup(keyboard(edit.keyboard()))
                .build();
    }

    private static InputRichMessage html(String html) {
        return InputRichMessage.builder().html(html).build();
    }

    static EditMessageReplyMarkup editKeyboard(Outgoing.EditKeyboard edit) {
        return EditMessageReplyMarkup.builder()
                .chatId(edit.chat().value())
                .messageId(edit.message())
                .replyMarkup(keyboard(edit.keyboard()))
                .build();
    }

    static AnswerCallbackQuery answerPress(Outgoing.AnswerPress answer) {
        return AnswerCallbackQuery.builder()
                .callbackQueryId(answer.query())
                .text(answer.text())
                .showAlert(onlyTrue(answer.alert()))
                .build();
    }

    static AnswerInlineQuery answerInline(Outgoing.AnswerInline answer) {
        return AnswerInlineQuery.builder()
                .inlineQueryId(answer.query())
                .results(answer.results().stream().map(BotMethods::result).toList())
                .cacheTime((int) Math.min(answer.cache().toSeconds(), 86_400))
                .isPersonal(onlyTrue(answer.personal()))
                .nextOffset(answer.next())
                .build();
    }

    static BotApiMethod<?> commands(Outgoing.Commands menu) {
        ChatId only = menu.only();
        BotCommandScope scope = only == null
                ? new BotCommandScopeDefault()
                : BotCommandScopeChat.builder().chatId(only.value()).build();
        if (menu.commands().isEmpty()) {
            return DeleteMyCommands.builder()
                    .scope(scope)
                    .languageCode(menu.language())
                    .build();
        }
        return SetMyCommands.builder()
                .scope(scope)
                .commands(menu.commands().stream()
                        .map(command -> new BotCommand(command.name(), command.description()))
                        .toList())
                .languageCode(menu.language())
                .build();
    }

    static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        return new InlineKeyboardMarkup(rows.stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(BotMethods::button).toList()))
                .toList());
    }

    /** True or, to keep requests short, nothing. */
    static @Nullable Boolean onlyTrue(boolean value) {
        return value ? true : null;
    }

    private static InlineKeyboardButton button(Button button) {
        InlineKeyboardButton made = new InlineKeyboardButton(button.text());
        switch (button.action()) {
            case PRESS -> made.setCallbackData(button.value());
            case LINK -> made.setUrl(button.value());
            case INLINE -> made.setSwitchInlineQuery(button.value());
            case INLINE_HERE -> made.setSwitchInlineQueryCurrentChat(button.value());
        }
        return made;
    }

    private static LinkPreviewOptions preview(Outgoing.Preview preview) {
        if (!preview.shown()) {
            return LinkPreviewOptions.builder().isDisabled(true).build();
        }
        return LinkPreviewOptions.builder()
                .urlField(preview.url())
                .preferLargeMedia(onlyTrue(preview.large()))
                .showAboveText(onlyTrue(preview.above()))
                .build();
    }

    private static InlineQueryResult result(Outgoing.Result result) {
        return InlineQueryResultArticle.builder()
                .id(result.id())
                .title(result.title())
                .description(result.description())
                .thumbnailUrl(result.thumbnail())
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(result.html())
                        .parseMode(HTML)
                        .linkPreviewOptions(preview(result.preview()))
                        .build())
                .build();
    }
}
