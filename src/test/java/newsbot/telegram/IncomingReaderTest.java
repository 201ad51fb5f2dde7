package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import newsbot.news.ChatId;
import newsbot.telegram.Incoming.Person;
import newsbot.telegram.Incoming.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IncomingReaderTest {
    private static final String ANNA = "{'id':5,'is_bot':false,'first_name':'A','language_code':'ru'}";

    private static Optional<Incoming> read(String json) {
        try {
            return IncomingReader.read(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void textOfAPerson() {
        assertThat(read("{'update_id':1,'message':{'message_id':9,'date':1795336000,'chat':{'id':5,'type':'private'},"
                        + "'from':" + ANNA + ",'text':'/latest'}}"))
                .contains(new Incoming.Text(
                        ChatId.of(5),
                        Place.PRIVATE,
                        new Person(5, "ru"),
                        null,
                        9,
                        null,
                        "/latest",
                        false,
                        false,
                        Instant.ofEpochSecond(1795336000),
                        null));
    }

    @Test
    void commandThatRepliesToSomethingTheLibraryCannotReadIsRead() {
        // T: the library fails on a gift without an id, on ids beyond 32 bits, on users without a name
        assertThat(read("{'update_id':1,'message':{'message_id':9,'date':1,'chat':{'id':5,'type':'private'},"
                        + "'from':{'id':5},'text':'/help','reply_to_message':{'unique_gift':{}},"
                        + "'media_group':99999999999,'entities':7}}"))
                .get()
                .isInstanceOf(Incoming.Text.class);
    }

    @Test
    void whatIsSharedFromInlineResultsIsNoQuestion() {
        assertThat(read("{'message':{'message_id':9,'date':1,'chat':{'id':5,'type':'private'},'from':{'id':5},"
                        + "'via_bot':{'id':7,'is_bot':true},'text':'A headline'}}"))
                .isEmpty();
    }

    @Test
    void replyNamesItsMessageUnlessItOnlyStandsInATopic() {
        String message = "{'message':{'message_id':9,'date':1,'chat':{'id':5,'type':'supergroup'},'from':{'id':5},"
                + "'text':'/why','is_topic_message':true,'message_thread_id':4,'reply_to_message':{'message_id':";
        assertThat(read(message + "7}}}"))
                .get()
                .isInstanceOfSatisfying(
                        Incoming.Text.class,
                        text -> assertThat(text.repliesTo()).isEqualTo(7));
        assertThat(read(message + "4}}}"))
                .get()
                .isInstanceOfSatisfying(
                        Incoming.Text.class,
                        text -> assertThat(text.repliesTo()).isNull());
    }

    @Test
    void anonymousAdminIsNobodyAndSpeaksForTheGroup() {
        Incoming incoming = read("{'message':{'message_id':9,'date':1,'chat':{'id':-100123,'type':'supergroup'},"
                        + "'from':{'id':1087968824,'is_bot':true},'sender_chat':{'id':-100123},'text':'/topics',"
                        + "'is_topic_message':true,'message_thread_id':4}}")
                .orElseThrow();

        assertThat(incoming).isInstanceOfSatisfying(Incoming.Text.class, text -> {
            assertThat(text.from()).isNull();
            assertThat(text.speaker()).isEqualTo(ChatId.of(-100123));
            assertThat(text.thread()).isEqualTo(4);
            assertThat(text.place()).isEqualTo(Place.GROUP);
        });
    }

    @Test
    void channelPostIsAText() {
        assertThat(read("{'channel_post':{'message_id':9,'date':1,'chat':{'id':-100,'type':'channel'},"
                        + "'sender_chat':{'id':-100},'text':'/topics'}}"))
                .get()
                .isInstanceOfSatisfying(
                        Incoming.Text.class, text -> assertThat(text.place()).isEqualTo(Place.CHANNEL));
    }

    @Test
    void otherBotsAreNotHeard() {
        assertThat(read("{'message':{'message_id':9,'date':1,'chat':{'id':-1,'type':'group'},"
                        + "'from':{'id':77,'is_bot':true},'text':'/help'}}"))
                .isEmpty();
    }

    @Test
    void editedAndForwardedTextsAreMarked() {
        assertThat(read("{'edited_message':{'message_id':9,'date':1,'edit_date':60,'chat':{'id':5,'type':'private'},"
                        + "'from':" + ANNA + ",'text':'x','forward_origin':{}}}"))
                .get()
                .isInstanceOfSatisfying(Incoming.Text.class, text -> {
                    assertThat(text.edited()).isTrue();
                    assertThat(text.forwarded()).isTrue();
                    assertThat(text.date()).isEqualTo(Instant.ofEpochSecond(60));
                });
    }

    @Test
    void pictureIsSomethingElse() {
        assertThat(read("{'message':{'message_id':9,'date':1,'chat':{'id':5,'type':'private'},'from':" + ANNA
                        + ",'photo':[{}],'caption':'/latest'}}"))
                .contains(new Incoming.Other(ChatId.of(5), Place.PRIVATE, new Person(5, "ru"), null));
    }

    @Test
    void migrationIsTheSameFromBothSides() {
        Incoming migration = new Incoming.Migration(ChatId.of(-7), ChatId.of(-1001234567890L));

        assertThat(read("{'message':{'chat':{'id':-7,'type':'group'},'migrate_to_chat_id':-1001234567890}}"))
                .contains(migration);
        assertThat(read("{'message':{'chat':{'id':-1001234567890,'type':'supergroup'},'migrate_from_chat_id':-7}}"))
                .contains(migration);
    }

    @Test
    void pressIsReadAlsoUnderAnInaccessibleMessage() {
        assertThat(read("{'callback_query':{'id':'q','from':" + ANNA + ",'data':'t:1',"
                        + "'message':{'chat':{'id':-9,'type':'group'},'message_id':3,'date':0}}}"))
                .contains(new Incoming.Press(ChatId.of(-9), Place.GROUP, new Person(5, "ru"), "q", 3, null, "t:1"));
    }

    @Test
    void inlineQueryIsRead() {
        assertThat(read("{'inline_query':{'id':'q','from':" + ANNA + ",'query':'iran','offset':'20'}}"))
                .contains(new Incoming.Inline(ChatId.of(5), new Person(5, "ru"), "q", "iran", "20"));
    }

    @ParameterizedTest
    @CsvSource({
        "private,'''status'':''kicked''',false,false",
        "private,'''status'':''member''',true,true",
        "group,'''status'':''left''',false,false",
        "supergroup,'''status'':''restricted'',''is_member'':true,''can_send_messages'':false',true,false",
        "supergroup,'''status'':''restricted'',''is_member'':false',false,false",
        "supergroup,'''status'':''administrator''',true,true",
        "channel,'''status'':''administrator'',''can_post_messages'':true',true,true",
        "channel,'''status'':''administrator''',true,false",
        "channel,'''status'':''member''',true,false",
    })
    void membershipTellsWhetherTheBotMayWrite(String type, String status, boolean present, boolean writes) {
        assertThat(read("{'my_chat_member':{'chat':{'id':-5,'type':'" + type + "','title':'T','username':'u'},'from':"
                        + ANNA + ",'date':1,'old_chat_member':{},'new_chat_member':{" + status + "}}}"))
                .get()
                .isInstanceOfSatisfying(Incoming.Membership.class, change -> {
                    assertThat(change.present()).isEqualTo(present);
                    assertThat(change.writes()).isEqualTo(writes);
                    assertThat(change.title()).isEqualTo("T");
                });
    }

    @Test
    void unknownKindsAreNothing() {
        assertThat(read("{'update_id':1,'brand_new_thing':{'x':1}}")).isEmpty();
    }

    @Test
    void messageWithoutItsChatIsAFault() {
        assertThatThrownBy(() -> read("{'message':{'text':'x'}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chat");
    }
}
