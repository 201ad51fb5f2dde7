package newsbot.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.text.FunctionWords;

/** Finds what may be people's names in a text: runs of capitalised words that are no titles, places or bodies. */
final class Names {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+(?:['’\\u2019-][\\p{L}\\p{M}]+)*");
    private static final Set<String> PARTICLES =
            words("de la von van der den al el bin ben ibn di da dos du le ter zu");
    private static final Set<String> TAILS = words("oğlu qızı оглы кызы огли");
    private static final Pattern PLACE = Pattern.compile(
            "(?:azerbaijan|armenia|russia|georgia|ukrain|turk(?:ey|ish|iye)|türk(?:iy|lər)|israel|iran|persia"
                    + "|americ|usa|europe|brit|engl|franc|french|german|poland|polish|itali|spain|spanish|greec|greek|chin|japan|indi[ae]|pakistan|kazakh|uzbek|turkmen|kyrgyz|tajik|belarus|moldov|hungar|roman(?:ia|ian)|bulgar|serb|syria|iraq|leban|egypt|arab|saudi|afghan|jew|muslim|christian(?:s|ity)|islam|kurd"
                    + "|baku|yerevan|irevan|moscow|tbilisi|ankara|tehran|kyiv|kiev|washington|brussels|paris|london|berlin|tel-aviv|jerusalem|khankendi|stepanakert|shusha|lachin|agdam|aghdam|karabakh|garabagh|qarabagh|zangazur|zangezur|nakhchivan|caucas|caspian|middle|south|north|east|west|soviet|kremlin|nato|caliber"
                    + "|азербайдж|армян|армен|росси|русск|грузи|украин|турци|турец|израил|иран|америк|сша|европ|британ|англи|франц|герман|немец|польш|польск|итал|испан|греци|китай|кита[ея]|япон|инди|пакистан|казах|узбек|туркмен|кыргыз|таджик|белорус|беларус|молдав|молдов|венгр|болгар|серби|сири|ирак|ливан|егип|арабск|афган|баку|бакин|ереван|москв|московск|тбилис|анкар|тегеран|киев|вашингтон|брюссел|париж|лондон|берлин|ханкенд|степанакерт|шуш[аиеу]|лачин|агдам|карабах|зангезур|нахчыван|кавказ|каспи|запад|восток|восточн|ближн|южн|северн|совет|кремл|нато|ес$|оон"
                    + "|azərbaycan|ermənistan|erməni|rusiya|gürcüstan|ukrayna|israil|amerika|abş|avropa|britaniya|ingiltərə|fransa|almaniya|polşa|italiya|ispaniya|yunanıstan|çin$|yaponiya|hindistan|pakistan|qazaxıstan|özbəkistan|türkmənistan|belarus|moldova|suriya|livan|misir|əfqanıstan|bakı|irəvan|moskva|vaşinqton|brüssel|xankəndi|şuşa|laçın|ağdam|qarabağ|zəngəzur|naxçıvan|qafqaz|xəzər|qərb|şərq|cənub|şimal|yaxın|sovet|kreml).*");
    private static final Set<String> BODIES = words(
            "council centre center institute university academy agency party union ministry committee fund foundation"
                    + " association affairs studies policy research analysis strategic security forum club group channel news international national state republic states united"
                    + " security defence defense economic political peace development parliament congress senate assembly house duma federation commission court bank company corporation school college faculty department office"
                    + " laboratory laboratories lab factory plant brigade squadron hotel farm port harbour harbor airport station orchestra choir ensemble festival league cup championship conference summit university relations cooperation geopolitics politics law economics history sciences technology technologies development programme program initiative project observatory press review bureau board hospital museum theatre library organization organisation society network alliance region district council chamber exchange society region department investments resources capital holdings group limited authority commission"
                    + " media press telegram facebook youtube television radio times post journal service army forces guard war treaty agreement declaration statement world new"
                    + " январ феврал центр институт университет академия агентство партия союз министерство комитет фонд ассоциация совет форум клуб группа канал новости парламент республика дума федерация комиссия суд банк компания государственный национальный международный"
                    + " mərkəzi mərkəzinin institutu institutunun universiteti universitetinin akademiyası agentliyi partiyası partiyasının nazirliyi nazirliyinin komitəsi komitəsinin fondu fondunun assosiasiyası şurası şurasının birliyi birliyinin milli məclisin məclisi məclis respublikası respublikasının dövlət beynəlxalq demokratik ali mətbuat"
                    + " january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr prof sir lord madam prime foreign former ex vice chief senior leading honored honoured");
    private static final Pattern BODY = Pattern.compile(
            "(?:cümhuriyyət|institut|universitet|akademiya|nazirlik|nazirliy|partiya|mərkəz|komitə|komissiya|assosiasiya|fakültə|forum|məktəb|muzey|teatr|qəzet|agentlik|agentliy|kafedra|şurası|xalq$|liberal|demokrat|müstəqil"
                    + "|институт|университет|лаборатори|факультет|ассамбле|администраци|управлени|академи|министерств|партии|парти[яйю]|центр|комитет|комисси|ассоциаци|кафедр|совет[аеу]?$|департамент|агентств|народн|республик).*");
    private static final Set<String> OPENERS = words(
            "today yesterday earlier later recently meanwhile moreover besides indeed recall note asked also however firstly secondly thirdly finally perhaps maybe obviously certainly clearly actually interestingly"
                    + " сегодня вчера ранее позже недавно напомним кстати кроме впрочем наконец российский украинский американский турецкий грузинский израильский армянский азербайджанский известный главный бывший"
                    + " bu gün dünən bugün həmçinin bundan xatırladaq tanınmış sabiq keçmiş");

    private final Lexicon lexicon;
    private final Set<String> functionWords;
    private final boolean patronymics;

    Names(String languageCode) {
        lexicon = Lexicon.of(languageCode);
        functionWords = FunctionWords.of(languageCode);
        patronymics = !languageCode.equals("en");
    }

    /** A run of one to four name words and where it stands. */
    record Mention(int start, int end, String text) {
        boolean full() {
            return text.indexOf(' ') > 0;
        }
    }

    List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        int start = -1;
        int end = -1;
        int count = 0;
        int particle = -1;
        boolean first = true;
        while (tokens.find()) {
            String token = tokens.group();
            boolean joined = start >= 0 && joins(text, end, tokens.start());
            if (joined && TAILS.contains(token)) {
                end = tokens.end();
                continue;
            }
            if (joined && PARTICLES.contains(token)) {
                particle = particle < 0 ? end : particle;
                end = tokens.end();
                continue;
            }
            if (particle >= 0 && !(joined && isName(token, false))) {
                end = particle;
                joined = false;
            }
            particle = -1;
            boolean domain = isOfDomain(text, tokens.start(), tokens.end());
            boolean initial = tokens.end() < text.length() && text.charAt(tokens.end()) == '.';
            boolean name = !domain
                    && (token.length() > 1 || initial)
                    && (isGlued(text, tokens.end(), token)
                            || isName(token, first || sentenceStarts(text, tokens.start())));
            first = false;
            if (start >= 0 && (!joined || !name || count >= 4)) {
                if (!(joined
                        && BODIES.contains(token.toLowerCase(Locale.ROOT))
                        && Character.isUpperCase(token.charAt(0)))) {
                    add(mentions, text, start, end);
                }
                start = -1;
            }
            if (name) {
                if (start < 0) {
                    start = tokens.start();
                    count = 0;
                }
                end = tokens.end();
                count++;
                if (token.length() == 1) {
                    end++;
                }
            }
        }
        if (start >= 0) {
            add(mentions, text, start, particle >= 0 ? particle : end);
        }
        return mentions;
    }

    /** Part of an address such as "Site.az". */
    private static boolean isOfDomain(String text, int start, int end) {
        boolean behind = start > 1 && text.charAt(start - 1) == '.' && Character.isLowerCase(text.charAt(start - 2));
        boolean ahead =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isLowerCase(text.charAt(end + 1));
        return behind || ahead;
    }

    /** An initial that its surname follows without a space. */
    private static boolean isGlued(String text, int end, String token) {
        return token.length() == 1
                && Character.isUpperCase(token.charAt(0))
                && end + 1 < text.length()
                && text.charAt(end) == '.'
                && Character.isUpperCase(text.charAt(end + 1));
    }

    private void add(List<Mention> mentions, String text, int runStart, int end) {
        int start = runStart;
        String name = text.substring(start, Math.min(end, text.length()));
        String[] words = name.split("\\s+");
        // three words without a patronymic: the first opens the sentence and says what the person is
        if (patronymics
                && words.length == 3
                && !words[1].matches(".*(?:вич|вна)\\p{Ll}{0,2}")
                && sentenceStarts(text, start)
                && !TAILS.contains(words[2])
                && words[0].length() > 2) {
            start = start + name.indexOf(words[1], words[0].length());
            name = text.substring(start, Math.min(end, text.length()));
        }
        // two people side by side, one in another case
        if (patronymics
                && words.length == 4
                && !name.matches("(?s).*(?:вич|вна|оглы|кызы|oğlu|qızı).*")
                && Arrays.stream(words).allMatch(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))) {
            int half = start + name.indexOf(words[2], words[0].length() + 1 + words[1].length());
            mentions.add(new Mention(start, half - 1, words[0] + " " + words[1]));
            mentions.add(new Mention(half, end, words[2] + " " + words[3]));
            return;
        }
        if (!name.matches("(?:\\p{Lu}\\.\\s?)+") && !name.matches("(?:\\p{L}+(?:ого|его|ому|ему|ыми|ими)\\s?)+")) {
            mentions.add(new Mention(start, end, name));
        }
    }

    private static boolean joins(String text, int end, int start) {
        if (start - end > 1) {
            return false;
        }
        return start == end ? text.charAt(end - 1) == '.' : Character.isSpaceChar(text.charAt(end));
    }

    private static boolean sentenceStarts(String text, int start) {
        for (int i = start - 1; i >= 0 && i > start - 4; i--) {
            char c = text.charAt(i);
            if (".!?:".indexOf(c) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(c) || c == ',') {
                return false;
            }
        }
        return start < 3;
    }

    private boolean isName(String token, boolean opensSentence) {
        if (!Character.isUpperCase(token.charAt(0))) {
            return false;
        }
        if (token.length() == 1) {
            return (!opensSentence && "AIVXYUOАИВУОЯС".indexOf(token.charAt(0)) < 0) || opensSentence;
        }
        if (token.length() > 1 && token.chars().noneMatch(Character::isLowerCase)) {
            return false;
        }
        String low = token.toLowerCase(Locale.ROOT).replace("i̇", "i");
        if (BODIES.contains(low)
                || BODY.matcher(low).matches()
                || functionWords.contains(low)
                || PLACE.matcher(low).matches()) {
            return false;
        }
        if (opensSentence && (OPENERS.contains(low) || low.endsWith("ing") || low.endsWith("ly"))) {
            return false;
        }
        return !lexicon.role().matcher(token).matches()
                && !lexicon.says().matcher(token).matches();
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
