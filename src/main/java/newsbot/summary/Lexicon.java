package newsbot.summary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which one language tells who speaks.
 *
 * @param says verbs of speech and opinion
 * @param according what stands before a name and means that its bearer is rendered
 * @param accordingAfter what stands behind a name and means the same
 * @param role nouns for what people are
 * @param office nouns for holders of high office: whom experts quote
 * @param pronoun words that stand for the last speaker
 * @param feminine those of them, and verb forms, that stand for a woman
 * @param masculine those of them that stand for a man
 * @param meets words before a name that tell of an interview with its bearer
 * @param met words behind a name that tell so
 * @param asks words before a name whose bearer asks the questions
 * @param strange what speaks without a name of its own: sources, spokespeople, statements
 * @param toward what opens a sentence that says who spoke the quote before
 */
record Lexicon(
        Pattern says,
        Pattern according,
        Pattern accordingAfter,
        Pattern role,
        Pattern office,
        Pattern pronoun,
        Pattern feminine,
        Pattern masculine,
        Pattern meets,
        Pattern met,
        Pattern asks,
        Pattern toward,
        Pattern strange) {

    private static final Pattern NO_OFFICE =
            Pattern.compile(".*(?:former|ex-|eks-|бывш|экс-|sabiq|keçmiş|deputy|vice|советник|adviser|advisor|müşavir"
                    + "|center|centre|institute|foundation|fund|университет|институт|центр|фонд"
                    + "|mərkəz|institut|universitet).*");

    private static final Lexicon EN = new Lexicon(
            words(
                    "said|says|told|tells|not(?:ed|es)|add(?:ed|s)|believe[sd]|stress(?:ed|es)|emphasi[sz]e[sd]|explain(?:ed|s)"
                            + "|argue[sd]|point(?:ed|s) (?:out|to)|recall(?:ed|s)|conclude[sd]|state[sd]|continue[sd]|remark(?:ed|s)"
                            + "|observe[sd]|opine[sd]|claim(?:ed|s)|thinks|warn(?:ed|s)|suggest(?:ed|s)|admit(?:ted|s)|insist(?:ed|s)"
                            + "|underline[sd]|underscore[sd]|comment(?:ed|s)|mention(?:ed|s)|sum(?:med|s) up|went on|goes on"
                            + "|assert(?:ed|s)|predict(?:ed|s)|maintain(?:ed|s)|highlight(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)"
                            + "|respond(?:ed|s)|declare[sd]|announce[sd]|clarif(?:ied|ies)|summari[sz]e[sd]|reckons|contends|contended"
                            + "|is (?:sure|confident|convinced|certain)|ask(?:ed|s)|speaks|spoke|recounts|recounted|assume[sd]"
                            + "|share[sd] (?:his|her)|expresse[sd]|complain(?:ed|s)|wrote|writes|jokes|joked|laugh(?:ed|s)|smile[sd]|urge[sd]|call(?:ed|s) for|forecasts?|put it|sees|disagree[sd]|agree[sd]|consider(?:s|ed)|hope[sd]|fear(?:s|ed)|expects|doubts|doubted|promise[sd]|drew attention|draws attention|charge[sd]|decr(?:ied|ies)|lament(?:ed|s)|vow(?:ed|s)|pledge[sd]|plead(?:ed|s)|quip(?:ped|s)|boast(?:ed|s)|concede[sd]|acknowledge[sd]|den(?:ied|ies)|confirm(?:ed|s)|reveal(?:ed|s)|disclose[sd]|testif(?:ied|ies)|recommend(?:ed|s)|advise[sd]|caution(?:ed|s)|condemn(?:ed|s)|denounce[sd]|critici[sz]e[sd]|hail(?:ed|s)|tweet(?:ed|s)|remember(?:ed|s)|reiterate[sd]|repeat(?:ed|s)|demand(?:ed|s)|retort(?:ed|s)|sigh(?:ed|s)|shrug(?:ged|s)|interject(?:ed|s)|muse[sd]|elaborate[sd]|describe[sd]|reflect(?:ed|s)|estimate[sd]|speculate[sd]|posit(?:ed|s)|counter(?:ed|s)|guess(?:ed|es)|express(?:ed|es)|exclaim(?:ed|s)|inform(?:ed|s)|wonder(?:ed|s)|voice[sd]|chuckle[sd]|grin(?:ned|s)|nod(?:ded|s)|shout(?:ed|s)|cri(?:ed|es)|scream(?:ed|s)|whisper(?:ed|s)|mutter(?:ed|s)|yell(?:ed|s)|snap(?:ped|s)|chim(?:ed|es) in|call(?:ed|s) out|is adamant|does not rule out"),
            words("according to|in the words of|in the (?:opinion|view) of"),
            Pattern.compile("^(?:['’]s (?:words|opinion|view))"),
            words(
                    "analysts?|experts?|pundits?|historians?|scientists?|scholars?|professors?|doctor|researchers?|journalists?|observers?|publicist"
                            + "|director|head|chief|chair(?:man|woman|person)?|leader|founder|fellow|adviser|advisor|politician|economist|lawyer|diplomat|ambassador"
                            + "|general|colonel|major|lieutenant|captain|veteran|minister|president|deputy|lawmaker|mp|senator|congress(?:man|woman)|member|secretary"
                            + "|spokes(?:man|woman|person)|editor|correspondent|columnist|commentator|author|writer|poet|activist|engineer|teacher|coach|player|manager|owner|farmer"
                            + "|specialist|consultant|orientalist|turkologist|philosopher|sociologist|psychologist|strategist|coordinator|representative|official|officer"
                            + "|mayor|governor|king|pope|chancellor|commander|lecturer|academic|\\p{L}+ologists?|\\p{L}+onomists?|\\p{L}+ographers?|librarian|musician|mathematician|statistician|nurse|pilot|chef|designer|developer|driver|fisherman|shepherd|priest|imam|rabbi|bishop|judge|prosecutor|attorney|trader|broker|investor|inventor|translator|linguist|dentist|champion|envoy|negotiator|campaigner|blogger|presenter|host|curator|volunteer|student|pensioner|survivor|rector|dean|boss|ecologist|environmentalist|architect|surgeon|physician|biologist|chemist|physicist|artist|actor|actress|singer|composer|businessman|businesswoman|entrepreneur|banker|resident|witness|interlocutor|ex-\\w+|ph\\.?d|rapporteur|executive|manager|spokespeople|mps?|oncologist|demographer|cleric|archbishop|rancher|grower|vintner|winemaker|brewer|baker|carpenter|restorer|conservator|archivist|ranger|conductor|violinist|pianist|director-general|co-founder|co-author|chairwoman|premier|prosecutor|investigator|detective|sheriff|inspector|superintendent|paramedic|midwife|therapist|trainer|skipper|striker|defender|midfielder|goalkeeper|athlete|swimmer|wrestler|boxer|gymnast|grandmaster|referee|organi[sz]er|producer|filmmaker|photographer|sculptor|novelist|essayist|critic|screenwriter|choreographer|dancer|hydrologist|agronomist|theologian|\\p{L}*(?:keeper|maker|smith|wright|seller|breeder|shipper|jumper)|warden|guide|miller|potter|weaver|grocer|butcher|gardener|sailor|legislator|councill?or|undersecretary|attach[eé]|consul|admiral|brigadier|sergeant"),
            words(
                    "president|prime minister|premier|foreign minister|defen[cs]e minister|minister|secretary of state|secretary-general|chancellor|king|pope|emperor|head of state|leader of|supreme leader|speaker of"),
            words("he|she|according to (?:him|her)"),
            words("she|her"),
            words("he|his|according to him"),
            words(
                    "interview(?:s|ed|ing)?|conversation|conversed|talk(?:s|ed)?|spoke|speaks|chat(?:ted)?|interlocutor|guest|discuss(?:es|ed)|turned to|questions (?:were|are) answered by|reached out to|opinions? of|views? of"),
            words(
                    "interview|conversation|answered|answers|share[sd] (?:his|her)|spoke (?:to|with|about)|talk(?:s|ed) (?:to|with|about)|told|speaks (?:to|with|about)|gave|granted|on caliber|for caliber"),
            words("interviewed by|interview by|prepared by|conducted by|written by|author|translated by|photo by"),
            Pattern.compile("^(?:This|That|The) (?:was|opinion|view|is (?:what|how))\\b|^So said|^Thus"),
            words(
                    "spokes(?:man|woman|person|people)|sources?|statements?|officials?|witness(?:es)?|reports?|residents?|police|ministry"
                            + "|(?:an?|one|another|several|some|many|other|two|three) (?:[\\p{L}-]+ ){0,3}(?:experts?|analysts?|officials?|diplomats?|officers?|lawmakers?|researchers?|observers?|politicians?|economists?|scientists?|historians?|people|users?|readers?|deput(?:y|ies)|ministers?|members?)"));

    private static final Lexicon RU = new Lexicon(
            words(
                    "сказал[аи]?|говорит|говорил[аи]?|заявил[аи]?|заявля[ею]т|отметил[аи]?|отмеча[ею]т|подчеркнул[аи]?|подч[её]ркива[ею]т|добавил[аи]?|добавля[ею]т|счита[ею]т|считал[аи]?"
                            + "|полага[ею]т|уверен[аы]?|убежд[её]н[аы]?|объяснил[аи]?|объясня[ею]т|пояснил[аи]?|поясня[ею]т|рассказал[аи]?|рассказыва[ею]т|сообщил[аи]?|сообща[ею]т|утвержда[ею]т|напомнил[аи]?|напомина[ею]т"
                            + "|указал[аи]?|указыва[ею]т|заметил[аи]?|замеча[ею]т|призна[лё]т?(?:ся)?|признал[аи]?(?:сь)?|призна[её]т|резюмировал[аи]?|резюмирует|заключил[аи]?|заключает|констатировал[аи]?|констатирует|поделил(?:ся|ась)|продолжил[аи]?|продолжает"
                            + "|ответил[аи]?|отвечает|предположил[аи]?|предполагает|прокомментировал[аи]?|высказал(?:ся|ась|а)?|обратил[аи]? внимание|акцентировал[аи]?|поведал[аи]?|уточнил[аи]?|уточняет|прогнозирует|выразил[аи]?|подытожил[аи]?|подытоживает|думает|предупредил[аи]?|предупреждает|вспоминает|вспомнил[аи]?|спросил[аи]?|написал[аи]?|пишет|подтвердил[аи]?|призвал[аи]?|настаивает|возразил[аи]?|парировал[аи]?|оценил[аи]?|охарактеризовал[аи]?|пошутил[аи]?|признаётся|признается|пообещал[аи]?|обещает|сетует|посетовал[аи]?|подумал[аи]?|воскликнул[аи]?|усмехнул(?:ся|ась)|улыбнул(?:ся|ась)|добавляет|оценивает|сформулировал[аи]?|рассуждает|ожидает|надеется|опасается|советует|посоветовал[аи]?|рекомендует|требует|потребовал[аи]?|улыба(?:ется|лся|лась)|сме[её]тся|шутит|иронизирует|сокрушается|недоумевает|отрезал[аи]?|бросил[аи]?|соглаша(?:ется|лся|лась)|согласил(?:ся|ась)|завери[лт][аи]?|дополнил[аи]?|делится|дал[аи]? понять|не исключ(?:ает|ил|ила)|привел[аи]? слова|приводит слова|цитиру[ею]т|коммент?ировал[аи]?|комментирует|опроверг(?:ла)?|опровергает|акцентирует|разъяснил[аи]?|разъясняет|отзывается|отозвал(?:ся|ась)|подсч?итал[аи]?|вздыхает|вздохнул[аи]?|кивает|разводит руками|выступил[аи]?|обещал[аи]?|допустил[аи]?|допускает|раскритиковал[аи]?|заверяет|подтверждает|пожаловал(?:ся|ась)|сообщ[ии]л|передал[аи]?|похвалил[аи]?|прогнозировал[аи]?|выделил[аи]?|выделяет|обращает внимание|обратила внимание|резюмировала|восклицает|удивляется"),
            words(
                    "по словам|по мнению|по оценке|по оценкам|по убеждению|по версии|со слов|на взгляд|как (?:считает|отметил[а]?|отмечает|говорит|сказал[а]?|подчеркнул[а]?|заявил[а]?|рассказал[а]?|пояснил[а]?)"),
            Pattern.compile("^(?!)"),
            words(
                    "политолог\\p{L}*|эксперт\\p{L}*|аналитик\\p{L}*|историк\\p{L}*|журналист\\p{L}*|обозревател\\p{L}*|профессор\\p{L}*|доктор\\p{L}*|кандидат\\p{L}*|уч[её]н\\p{L}+|исследовател\\p{L}*|директор\\p{L}*|глав[аыуойе]{1,2}|руководител\\p{L}*"
                            + "|председател\\p{L}*|лидер\\p{L}*|основател\\p{L}*|советник\\p{L}*|политик(?!о)\\p{L}*|экономист\\p{L}*|юрист\\p{L}*|дипломат\\p{L}*|посол|посл[аоу]м?|генерал\\p{L}*|полковник\\p{L}*|майор\\p{L}*|капитан\\p{L}*|ветеран\\p{L}*|министр\\p{L}*|президент\\p{L}*|депутат\\p{L}*|сенатор\\p{L}*|член\\p{L}*"
                            + "|секретар\\p{L}*|пресс-секретар\\p{L}*|редактор\\p{L}*|корреспондент\\p{L}*|колумнист\\p{L}*|публицист\\p{L}*|писател\\p{L}*|поэт\\p{L}*|активист\\p{L}*|инженер\\p{L}*|учител\\p{L}*|тренер\\p{L}*|игрок\\p{L}*|специалист\\p{L}*|консультант\\p{L}*|востоковед\\p{L}*|тюрколог\\p{L}*|кавказовед\\p{L}*|американист\\p{L}*|иранист\\p{L}*|философ\\p{L}*|социолог\\p{L}*|психолог\\p{L}*|координатор\\p{L}*|представител\\p{L}*|сотрудник\\p{L}*|мэр\\p{L}*|губернатор\\p{L}*|канцлер\\p{L}*|премьер\\p{L}*|командующ\\p{L}*|эколог\\p{L}*|архитектор\\p{L}*|хирург\\p{L}*|врач\\p{L}*|политтехнолог\\p{L}*|международник\\p{L}*|собеседник\\p{L}*|собеседниц\\p{L}*|художник\\p{L}*|акт[её]р\\p{L}*|режисс[её]р\\p{L}*|бизнесмен\\p{L}*|предпринимател\\p{L}*|фермер\\p{L}*|житель\\p{L}*|экс-\\p{L}+|спикер\\p{L}*|академик\\p{L}*|адвокат\\p{L}*|правозащитник\\p{L}*|преподавател\\p{L}*|замдиректора|\\p{L}+олог\\p{L}{0,3}|\\p{L}+оном\\p{L}{0,3}|начальник\\p{L}*|библиотекар\\p{L}*|пилот\\p{L}*|водител\\p{L}*|л[её]тчик\\p{L}*|рыбак\\p{L}*|судья|судьи|судь[ёе]й|прокурор\\p{L}*|ректор\\p{L}*|декан\\p{L}*|шахматист\\p{L}*|чемпион\\p{L}*|музыкант\\p{L}*|певец|певица|певицей|конструктор\\p{L}*|исследовательниц\\p{L}*|писательниц\\p{L}*|журналистк\\p{L}*|владелец|владельц\\p{L}*|предводител\\p{L}*|смотрител\\p{L}*|заместител\\p{L}*|зампред\\p{L}*|завкафедрой|доцент\\p{L}*|\\p{L}+мейстер\\p{L}*|(?:пчело|экскурсо|растение|животно|садо)вод\\p{L}{0,3}|риелтор\\p{L}*|градостроител\\p{L}*|ботаник\\p{L}*|омбудсмен\\p{L}*|блогер\\p{L}*|актрис\\p{L}*|певец|певиц\\p{L}*|балерин\\p{L}*|танцовщи\\p{L}*|композитор\\p{L}*|дириж[её]р\\p{L}*|фотограф\\p{L}*|скульптор\\p{L}*|медик\\p{L}*|медсестр\\p{L}*|пчеловод\\p{L}*|винодел\\p{L}*|реставратор\\p{L}*|хранител\\p{L}*|куратор\\p{L}*|программист\\p{L}*|переводчи\\p{L}*|преподавательниц\\p{L}*|учительниц\\p{L}*|сопредседател\\p{L}*|нобелевск\\p{L}+ лауреат\\p{L}*|лауреат\\p{L}*|основательниц\\p{L}*|руководительниц\\p{L}*|спортсмен\\p{L}*|футболист\\p{L}*|боксер\\p{L}*|борец|борцу?|гимнаст\\p{L}*|продюсер\\p{L}*|сценарист\\p{L}*|химик\\p{L}*|физик\\p{L}*|математик\\p{L}*|педагог\\p{L}*|следовател\\p{L}*|чиновник\\p{L}*|военком\\p{L}*|адмирал\\p{L}*|сержант\\p{L}*|лейтенант\\p{L}*|посланник\\p{L}*|консул\\p{L}*|атташе|вице-\\p{L}+"),
            words(
                    "президент\\p{L}*|премьер\\p{L}*|министр\\p{L}*|канцлер\\p{L}*|госсекретар\\p{L}*|генсек\\p{L}*|король|папа римский|спикер\\p{L}*"),
            words("он|она|н[её]го|ней|его|е[её]"),
            words("она|ей|е[её]|\\p{L}+(?:ила|ала|нула|ась)"),
            words("он|ему|\\p{L}+(?:ил|нул|зал|мал|лся)"),
            words(
                    "интервью|бесед\\p{L}*|разговор\\p{L}*|диалог\\p{L}*|собеседник\\p{L}*|гост[ьяе]\\p{L}*|поговорил[аи]?|побеседовал[аи]?|обратил(?:ся|ись|ась) к|обратились|мнени[ея]|пообщал(?:ся|ись|ась)|на вопросы \\p{L}* ?отве\\p{L}+"),
            words(
                    "ответил[а]?|рассказал[а]?|поделил(?:ся|ась)|в интервью|в беседе|в разговоре|дал[а]? интервью|отвечает|прокомментировал[а]?|на связи|для caliber"),
            words("беседовал[аи]?|подготовил[аи]?|автор|вопросы задавал[а]?|записал[а]?|перевод|фото"),
            Pattern.compile(
                    "^(?:Как (?:переда[её]т|сообщает) .{1,60}?, )?(?i:Об этом|Эти слова|Это мнение|Этой точк\\p{L}*|Такое мнение|Такую точку|Так (?:считает|прокомментировал)|С таким|Это заявил|Этим мнением|Такими словами|Такой точки)"),
            words(
                    "источник\\p{L}*|пресс-секретар\\p{L}*|пресс-служб\\p{L}*|представител\\p{L}*|чиновник\\p{L}*|очевидц\\p{L}*|ведомств\\p{L}*|министерств[оау]|МИД|сообщени[еия]|заявлени[еия]|(?:один|одна|некоторые|многие|другие|другой|два|двое|несколько) \\p{L}*"));

    private static final Lexicon AZ = new Lexicon(
            words(
                    "bildir(?:ib|di|ir|mişdir|ərək)|deyib|dedi|deyir|demişdir|qeyd (?:edib|edir|etdi|etmişdir|edərək)|vurğula(?:yıb|dı|yır|mışdır|yaraq)|söylə(?:yib|di|yir|mişdir)|əlavə (?:edib|edir|etdi|etmişdir)"
                            + "|hesab (?:edir|edib)|düşünür|xatırlad(?:ıb|ır)|xatırlat(?:dı|mışdır)|açıqla(?:yıb|dı)|izah (?:edib|edir|etdi)|şərh (?:edib|edir)|danış(?:ıb|ır)|çatdırıb|iddia (?:edib|edir)|inanır|əmindir|cavabland(?:ırdı|ırır|ırıb)|cavab (?:verib|verir|verdi)"
                            + "|aydınlıq gətirib|fikrincə|fikrini \\p{L}+|sözlərinə görə|təsdiqləyib|yekunlaşdırıb|soruş(?:ub|du)|yazıb|ifadə (?:edib|edir)|toxunub|münasibət bildirib|tövsiyə edib|xəbərdarlıq edib|təklif edib|açıqlama verib|danışdı|davam (?:edib|etdi|edir)|işlədib|qənaətindədir|səsləndirib|paylaşıb|bölüşüb|bəyan (?:edib|edir|etdi)|fikirləşir|güman (?:edir|edib)|razılaşır|etiraf (?:edib|edir)|təəssüflənir|önə çəkib|(?:nəzərə|diqqətə) çatdır(?:ıb|dı|ır)|diqqət çəkib|cavablayıb|əmin edib|açıqlayır|vurğulayır|gülümsəyir|gülümsədi|gülür|zarafat edir|şikayət edib|fikir bildirib|rəy bildirib|deyərək|deyən|təəccüblənir|etiraz edir|proqnozlaşdırır|xəbər verib|məlumat verib|nəql edir|danışaraq|müraciət edib|yada salıb|yada salır|tənqid edib"),
            Pattern.compile("(?!)"),
            Pattern.compile("^\\p{L}{0,4}\\s+(?:fikrincə|sözlərinə (?:görə|əsasən)|sözlərincə|qənaətincə|rəyincə)"),
            words(
                    "politoloq\\p{L}*|ekspert\\p{L}*|analitik\\p{L}*|tarixçi\\p{L}*|jurnalist\\p{L}*|professor\\p{L}*|doktor\\p{L}*|alim\\p{L}*|tədqiqatçı\\p{L}*|direktor\\p{L}*|rəhbər\\p{L}*|sədr\\p{L}*|lider\\p{L}*|müdir\\p{L}*|müşavir\\p{L}*|siyasətçi\\p{L}*|iqtisadçı\\p{L}*|hüquqşünas\\p{L}*|diplomat\\p{L}*|səfir\\p{L}*"
                            + "|general\\p{L}*|polkovnik\\p{L}*|mayor\\p{L}*|kapitan\\p{L}*|veteran\\p{L}*|nazir\\p{L}*|prezident\\p{L}*|deputat\\p{L}*|vəkil\\p{L}*|üzv\\p{L}*|katib\\p{L}*|redaktor\\p{L}*|müxbir\\p{L}*|şərhçi\\p{L}*|icmalçı\\p{L}*|publisist\\p{L}*|yazıçı\\p{L}*|şair\\p{L}*|fəal\\p{L}*|mühəndis\\p{L}*|müəllim\\p{L}*|məşqçi\\p{L}*|futbolçu\\p{L}*|mütəxəssis\\p{L}*|şərqşünas\\p{L}*|türkoloq\\p{L}*|filosof\\p{L}*|sosioloq\\p{L}*|psixoloq\\p{L}*|koordinator\\p{L}*|nümayəndə\\p{L}*|əməkdaş\\p{L}*|şərhçi\\p{L}*|qonağ\\p{L}*|həmsöhbət\\p{L}*|müsahib\\p{L}*|ekoloq\\p{L}*|memar\\p{L}*|cərrah\\p{L}*|həkim\\p{L}*|rəssam\\p{L}*|aktyor\\p{L}*|aktrisa\\p{L}*|rejissor\\p{L}*|sahibkar\\p{L}*|fermer\\p{L}*|sakin\\p{L}*|baş nazir\\p{L}*|kansler\\p{L}*|spiker\\p{L}*|akademik\\p{L}*|politexnoloq\\p{L}*|beynəlxalqçı\\p{L}*|sabiq \\p{L}+|rəis\\p{L}*|\\p{L}{2,}onom\\p{L}{0,3}|\\p{L}+loq\\p{L}{0,4}|\\p{L}{3,}ç[ıiuü](?:s[ıiuü])?|pilot\\p{L}*|rektor\\p{L}*|dekan\\p{L}*|prokuror\\p{L}*|yazar\\p{L}*|başçı\\p{L}*|qubernator\\p{L}*|hakim\\p{L}*|dosent\\p{L}*|eks-\\p{L}+|etnoqraf\\p{L}*|arxeoloq\\p{L}*|kinoşünas\\p{L}*|\\p{L}+şünas\\p{L}*|aparıcı\\p{L}*|bəstəkar\\p{L}*|müğənni\\p{L}*|xanəndə\\p{L}*|dirijor\\p{L}*|fizik\\p{L}*|kimyaçı\\p{L}*|riyaziyyatçı\\p{L}*|bloger\\p{L}*|rejissor\\p{L}*|idmançı\\p{L}*|güləşçi\\p{L}*|hakimi|vitse-\\p{L}+|moderator\\p{L}*|mütərcim\\p{L}*"),
            words(
                    "prezident\\p{L}*|baş nazir\\p{L}*|nazir\\p{L}*|kansler\\p{L}*|dövlət katib\\p{L}*|baş katib\\p{L}*|kral\\p{L}*|spiker\\p{L}*"),
            words("o|onun"),
            Pattern.compile("(?!)"),
            Pattern.compile("(?!)"),
            words("müsahib\\p{L}*|söhbət\\p{L}*|qonağ\\p{L}*|həmsöhbət\\p{L}*|suallar\\p{L}*"),
            words(
                    "müsahib\\p{L}*|söhbət\\p{L}*|cavabland\\p{L}+|cavab ver\\p{L}+|aydınlıq gətir\\p{L}+|danış\\p{L}+|suallarımız\\p{L}*|açıqlama\\p{L}*"),
            words("söhbətləşdi|hazırladı|müəllif|foto|söhbəti apardı|müsahibəni apardı"),
            Pattern.compile(
                    "^(?:.{0,60}?xəbər verir ki,? )?(?i:Bunu|Bu (?:barədə|fikir\\p{L}*|sözlər\\p{L}*|haqda|haqqda)|Belə|Məsələ ilə bağlı)"),
            words(
                    "mənbə\\p{L}*|sözçü\\p{L}*|rəsmi\\p{L}*|nümayəndə\\p{L}*|şahid\\p{L}*|nazirlik\\p{L}*|nazirliy\\p{L}*|\\p{L}+(?:lardan|lərdən) biri|(?:bir|bəzi|digər|başqa|iki) (?:ekspert|politoloq|deputat|rəsmi|sakin)\\p{L}*"));

    private static final Lexicon OTHER = EN;

    static Lexicon of(String languageCode) {
        return switch (languageCode) {
            case "ru" -> RU;
            case "az" -> AZ;
            default -> OTHER;
        };
    }

    /** Whether a role is one of state, held now, so that its bearer is rather spoken of than interviewed. */
    boolean isOffice(@Nullable String role) {
        return role != null
                && office.matcher(role).find()
                && !NO_OFFICE.matcher(role.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether nothing stands in between that would give the words before to somebody else. */
    boolean quiet(String gap) {
        return !says.matcher(gap).find() && !pronoun.matcher(gap).find() && !gap.matches("(?s).*(?:[;:!?]|\\.\\s).*");
    }

    /** Where the last match ends; -1 if there is none. */
    static int endOfLast(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
