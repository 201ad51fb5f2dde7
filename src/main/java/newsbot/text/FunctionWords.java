package newsbot.text;

import java.util.Arrays;
import java.util.Set;

/** Words that hold sentences together and say nothing of their matter, by language. */
public final class FunctionWords {
    private static final Set<String> EN =
            words("a an the and or but nor so if then than as at by for from in into of off on"
                    + " onto out over to up with within without about above after again against all also am any are aren't be because"
                    + " been before being below between both can can't cannot could couldn't did didn't do does doesn't doing don't"
                    + " down during each even ever every few further get got had hadn't has hasn't have haven't having he he'd he'll"
                    + " he's her here hers herself him himself his how however i i'd i'll i'm i've is isn't it it's its itself just"
                    + " let's like made make may me might more most much must my myself no not now of often one only other our ours"
                    + " ourselves own per rather re same say says said saying shall she she'd she'll she's should since some still"
                    + " such tell that that's their theirs them themselves there there's these they they'd they'll they're they've"
                    + " this those though through thus told too two under until upon us very was wasn't we we'd we'll we're we've"
                    + " well were weren't what when where whether which while who whom whose why will won't would wouldn't yes yet"
                    + " you you'd you'll you're you've your yours yourself mr mrs ms according added");
    private static final Set<String> RU =
            words("и в во не что он на я с со как а то все всё она так его но да ты к у же вы за бы по"
                    + " только ее её мне было вот от меня еще ещё нет о из ему теперь когда даже ну ли если уже или ни быть был него до"
                    + " вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была"
                    + " сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом"
                    + " один почти мой тем чтобы нее сейчас были куда зачем всех никогда можно при об другой хоть после над больше тот"
                    + " через эти нас про всего них какая много разве три эту моя впрочем хорошо свою этой перед иногда лучше чуть том"
                    + " нельзя такой им более всегда конечно всю между это эта также которые который которая которое которых которого"
                    + " котором которой которую которым которыми именно однако году года г лет например сказал сказала говорит говорил"
                    + " заявил заявила отметил отметила считает словам наш наша наши нашей нашего свой своей своего своих своим ряд"
                    + " является являются очень лишь пока мной нам");
    private static final Set<String> AZ =
            words("və ki da də bu o bir ilə üçün amma ancaq lakin isə artıq daha çox az ən hər heç"
                    + " nə kim hansı necə niyə hara harada haqqında görə qədər sonra əvvəl kimi belə elə həm həmçinin ya yaxud əgər"
                    + " çünki hətta yalnız onun onu ona ondan onlar onların onları mən sən biz siz mənim bizim sizin bizə sizə mənə"
                    + " özü öz özünün olan olaraq olub olur olar olduğu olduğunu oldu olacaq deyil var yox idi imiş edib edir etdi"
                    + " etmək edən ediləcək bütün bəzi başqa digər indi bunun buna bunu bundan dedi deyib deyir bildirib qeyd vurğulayıb"
                    + " eyni üzrə qarşı arasında zaman il ildə");

    private FunctionWords() {}

    /** Of English, Russian or Azerbaijani, in lower case; of other languages none. */
    public static Set<String> of(String languageCode) {
        return switch (languageCode) {
            case "en" -> EN;
            case "ru" -> RU;
            case "az" -> AZ;
            default -> Set.of();
        };
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
