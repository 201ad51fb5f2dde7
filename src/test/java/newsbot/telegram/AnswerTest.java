package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsbot.news.ChatId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest {
    private final Fates fates = new Fates(new Redactor(ClientTest.TOKEN));

    private static Answer ofMessage(String body) {
        return Answer.ofMessage(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ok':true,'result':{'message_id':42,'chat':{'id':-1001234567890,'type':'channel'},'text':'Başlıq'}}",
                "{'result':{'text':'Привет','chat':{'title':'x','id':-1001234567890},'message_id':42},'ok':true}",
                "{'ok':true,'result':{'reply_to_message':{'message_id':7,'chat':{'id':8}},'message_id':42,"
                        + "'entities':[{'id':9}],'chat':{'id':-1001234567890,'more':{'id':5}},'id':6}}",
            })
    void messageIsKnownByItsOwnNumbers(String body) {
        assertThat(fates.of(ofMessage(body.replace('\'', '"'))))
                .isEqualTo(new Fate.Sent(42, ChatId.of(-1001234567890L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ok':false,'error_code':429,'description':'Too Many Requests: retry after 7','parameters':{'retry_after':7}}",
                "{'ok':false,'error_code':400,'description':'x','parameters':{'migrate_to_chat_id':-1009},'result':{}}",
                "{'description':'Forbidden: bot was blocked by the user','error_code':403,'ok':false}",
                "{'ok':false,'error_code':500,'result':{'message_id':42,'chat':{'id':1}}}",
                "{'ok':'true','result':{'message_id':42,'chat':{'id':1}}}",
                "{'result':{'message_id':42,'chat':{'id':1}}}",
                "{'ok':true,'result':true}",
                "{'ok':true}",
                "{'ok':true,'result':{'message_id':42,'chat':{'id':1",
                "{'ok':true,'result':{'message_id':42",
                "{'ok':true,'result':{'message_id':42,'text':'a channel without its chat'}}",
                "{'ok':true,'result':{'chat':{'id':1}}}",
                "{'ok':true,'result':{'message_id':'42','chat':{'id':1}}}",
                "{'ok':true,'result':{'message_id':42,'chat':7}}",
                "{'ok':{'not':true},'result':{'message_id':42,'chat':{'id':1}}}",
                "['ok',true]",
                "<html>Bad Gateway</html>",
                "",
                "null",
            })
    void whateverElseIsSaidIsReadAsEverywhere(String body) {
        String json = body.replace('\'', '"');
        assertThat(ofMessage(json)).isEqualTo(Answer.parse(json));
        assertThat(fates.of(ofMessage(json))).isEqualTo(fates.of(Answer.parse(json)));
    }

    @Test
    void messageThatIsKnownWasSentWhateverBecameOfTheRest() {
        String cut = "{\"ok\":true,\"result\":{\"message_id\":42,\"chat\":{\"id\":7},\"text\":\"Ba";
        assertThat(fates.of(ofMessage(cut))).isEqualTo(new Fate.Sent(42, ChatId.of(7)));
    }

    @Test
    void answerThatIsNoTextIsUnreadable() {
        Answer answer = Answer.ofMessage(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        assertThat(answer.readable()).isFalse();
        assertThat(fates.of(answer)).isInstanceOf(Fate.Uncertain.class);
    }
}
