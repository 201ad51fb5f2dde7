package newsbot.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The words that carry a full stop without ending a sentence, in one language.
 *
 * @param before those that never stand last, such as titles: what follows belongs to them
 * @param after those that may stand last: the sentence goes on unless a word follows that opens one
 * @param last those after which a capital means a new sentence, such as "etc."
 * @param openers capitalised words that open a sentence and are no name
 */
record Abbreviations(Set<String> before, Set<String> after, Set<String> last, Set<String> openers) {
    private static final Abbreviations EN = new Abbreviations(
            words("mr mrs ms dr prof gen col lt sgt capt cpl maj adm cmdr sen rep gov pres hon rev fr st mt ft vs"
                    + " messrs mme mlle amb supt insp det brig comdr e.g i.e cf viz approx fig figs art arts vol pp"
                    + " jan feb mar apr jun jul aug sept sep oct nov dec v"),
            words("jr sr inc ltd co corp bros dept est a.m p.m ph.d m.d b.a m.a u.s u.k u.n e.u u.s.a u.a.e d.c"
                    + " p.s assn univ ave blvd rd llc plc no nos al"),
            words("etc ed eds"),
            words(
                    "the a an in on at it he she they we you i this that these those but and however meanwhile if when while"
                            + " as after before for with from his her their our my its there here what why how who where although"
                            + " since because so then now also by to not yes according moreover furthermore nevertheless still yet"
                            + " or nor under even such some many most all another each every only just let once until unless"
                            + " despite during given today later earlier perhaps instead indeed thus therefore finally"));
    private static final Abbreviations RU = new Abbreviations(
            words(
                    "ул пр просп пер пл наб им акад проф доц канд докт ген полк подп кап майор гн гр св тов стр рис табл гл"
                            + " ст см ср напр т.е т.к т.н т.наз и.о врио зам пом респ обл р-н пос дер с.ш о-в корп кв д"),
            words("млн млрд трлн тыс руб коп долл манат ман гг в вв мин сек час ч кг км м см мм га г стр чел"),
            words("т.д т.п др проч н.э"),
            words("в во на но и а он она они оно мы вы я это этот эта эти по при для что как если когда кроме также так"
                    + " однако после до за с со к от из у о об при не нет да поэтому потому тем тогда теперь сегодня"
                    + " ведь между согласно напомним ранее позже здесь там где кто все всё его её их наш наша"));
    private static final Abbreviations AZ = new Abbreviations(
            words("prof dos akad dr küç pros prosp bax məs mad qəs müəl ed red gen polk cən xan ş ray məh bul"),
            words("mln mlrd trln min man kq km m sm ha saat dəq san il b.e e.ə y.e r-n"),
            words("s i.a b i və s.a"),
            words("bu o onlar biz siz mən və amma lakin ancaq həmin həmçinin belə eyni əgər çünki buna bundan bununla"
                    + " ona onun onların bizim ki sonra indi bəli xeyr bir hər bütün nə niyə necə kim harada"
                    + " beləliklə üstəlik eləcə digər ötən"));
    private static final Abbreviations NONE = new Abbreviations(Set.of(), Set.of(), Set.of(), Set.of());

    static Abbreviations of(String languageCode) {
        return switch (languageCode) {
            case "en" -> EN;
            case "ru" -> RU;
            case "az" -> AZ;
            default -> NONE;
        };
    }

    /**
     * Whether a sentence goes on behind {@code word} and its full stop, a capital, digit or sign
     * following.
     *
     * @param word what stands before the full stop, inner full stops included
     * @param afterNumber whether a number precedes the word, as in "5 km."
     * @param first whether the word is the sentence's first, as "1." of a list is
     * @param follower the word behind
     */
    boolean continues(String word, boolean afterNumber, boolean first, String follower) {
        String low = word.toLowerCase(Locale.ROOT);
        boolean opener = openers.contains(follower.toLowerCase(Locale.ROOT));
        boolean digits = word.chars().allMatch(Character::isDigit);
        if (digits) {
            return first && word.length() <= 3;
        }
        if (last.contains(low)) {
            return false;
        }
        if (!follower.isEmpty() && Character.isDigit(follower.charAt(0)) && isNumberSign(low)) {
            return true;
        }
        if (before.contains(low)) {
            return true;
        }
        if (after.contains(low)) {
            return !opener && !afterNumber && !low.equals("no");
        }
        return isInitial(word) && !opener && !afterNumber;
    }

    private static boolean isNumberSign(String low) {
        return Set.of("no", "nos", "n", "№", "art", "ст", "п", "пп", "mad").contains(low);
    }

    /** One letter, or letters between full stops: {@code J}, {@code J.R}, {@code U.S}, {@code А.П}. */
    private static boolean isInitial(String word) {
        if (word.length() == 1) {
            return Character.isLetter(word.charAt(0));
        }
        for (String part : word.split("\\.", -1)) {
            if (part.length() > 2 || part.isEmpty() || !Character.isLetter(part.charAt(0))) {
                return false;
            }
        }
        return word.indexOf('.') > 0;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
