package newsbot.article;

import java.util.regex.Pattern;

/** Lines that newspapers in many languages set between or after their texts, and that are no part of them. */
final class Labels {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What leads over to another story, alone or with that story's headline after it. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^[\\[(»►▶>*•\\-–— ]*(?:related(?: (?:stories|story|articles?|posts?|news|topics?|links?|content|coverage|video|roundup))?"
                    + "|read(?: |-)?(?:more|also|next|now|this|the full story)(?: on| about| here| from [\\w .]{1,30}| stories| articles)?"
                    + "|(?:also|further|must|please) read|see (?:also|more)|see related|you (?:may|might) (?:also )?(?:like|be interested in|want to read)"
                    + "|more (?:from|on this|stories|news|coverage|to read|great [\\w]+ stories|like this)(?: [\\w .]{1,30})?|more|recommended(?: (?:for you|reading|stories|videos?))?"
                    + "|don['’]t miss|trending(?: now| news)?|most (?:read|popular|viewed)|latest (?:news|stories|posts)|popular (?:stories|posts|news)|editor['’]?s['’]? picks?"
                    + "|up next|watch(?: also| now| more)?|top stories|in (?:other|related) news|what to read next|keep reading|continue reading|click here(?: to| for)?[^.]{0,60}"
                    + "|(?:читайте|смотрите|слушайте)(?: также| ещ[её]| далее| по теме| нас)?|(?:также )?по теме|ещ[её] по теме|материалы по теме|похожие (?:новости|статьи|материалы)"
                    + "|последние новости|лента новостей|другие новости|новости по теме|главные новости|самое (?:читаемое|популярное|интересное)|рекомендуем|подробнее|вам может быть интересно|что почитать"
                    + "|(?:həmçinin|bunu da|bunları da|burada da) oxu(?:yun|yun:)?|oxşar xəbərlər|son xəbərlər|əlaqəli xəbərlər|digər xəbərlər|daha çox oxunanlar|ən çox oxunan(?:lar)?|oxuyun|mövzuya aid"
                    + "|(?:ayrıca |bunu da )?(?:bak(?:ın)?|oku(?:yun)?)|ilgili haberler?|benzer haberler|son dakika|son haberler"
                    + "|lesen sie (?:auch|mehr)|lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch interessieren|lesetipps?"
                    + "|(?:à )?lire (?:aussi|également|plus)|voir aussi|sur le même sujet|à voir|articles? liés?|lire la suite"
                    + "|(?:lea|lee|leer|vea|ver|mira) (?:también|más|además)|te puede interesar|(?:noticias|artículos) relacionad[oa]s|más (?:noticias|información)|también te puede interesar"
                    + "|(?:leia|veja|saiba|confira) (?:também|mais|ainda)|(?:notícias|matérias|posts|artigos) relacionad[oa]s|relacionad[oa]s"
                    + "|leggi (?:anche|tutto)|ti potrebbe interessare|articoli correlati|lees (?:ook|meer)|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)"
                    + "|читайте також|дивіться також|за темою|baca juga|artikel terkait|berita terkait|lihat juga|関連記事|関連ニュース|あわせて読みたい|相关(?:阅读|新闻|文章)|延伸閱讀|관련기사|xem thêm)(?=[\\]): .…»>|–—-]|$)",
            FLAGS);

    /** What asks the reader to do something, or names the makers. */
    private static final Pattern CALL = Pattern.compile(
            "^[\\[(*»►\\-–— ]*(?:advertis(?:e|ement|ing)s?|sponsored(?: content)?|promoted(?: content)?|story continues(?: below)?(?: advertisement)?|article continues (?:below|after)[\\w ]*|continue reading[\\w ]*"
                    + "|comments?|leave a (?:comment|reply)|\\d+ comments?|view comments|join the (?:conversation|discussion)|post a comment|share(?: this)?(?: (?:on|via|with|article|story|post)[\\w :]{0,40})?|tweet|pin it|print(?: this)?|email(?: this)?"
                    + "|(?:please )?(?:subscribe|sign[ -]?up)(?: (?:to|for|now|today|here|and)| ?[!.:]).*|(?:follow|like|join|find) (?:us|me|him|her|them|@|the author|\\w+(?: \\w+){0,3}) on .*|follow us.*|get (?:the|our|your)(?: \\w+){0,4} (?:newsletter|app|news|delivered).*"
                    + "|click here (?:to|for) .*|tap here .*|download (?:the|our) .*app.*|want more stories.*|(?:like|enjoy(?:ed)?) this (?:story|article|post)\\?.*|have a (?:tip|story)\\?.*|got a (?:tip|story)\\?.*|do you have a (?:tip|story).*|send (?:us )?(?:tips|your).*"
                    + "|(?:©|\\(c\\)|copyright) .*|all rights reserved.*|close|open|loading.*|photo|video|watch|listen|gallery|back to top|scroll .{0,20}top|skip to .*|read more\\W*|show more|load more|see all|view all|view gallery|view this post on .*|a post shared by .*|next|previous|prev|tags?:?|topics?:?|filed under.*|categories:?|posted in.*|tagged.*"
                    + "|our standards:.*|view discussion.*|report a typo.*|correction request.*"
                    + "|реклама|комментарии|комментировать|оставить комментарий|поделиться.*|подпис(?:ывайтесь|аться|аться на|ывайся|ка на).*|следите за .{0,80}|наш(?: |и )(?:телеграм|telegram|канал).*|присоединяйтесь.*|читайте нас .*|(?:все )?новости .{0,40}telegram.*|просмотр(?:ов|ы|ено)[: ].*|прочитано[: ].*|источник:.{0,60}|теги:?.*|метки:?.*|фото:.{0,80}|©.*|все права защищены.*|если вы нашли ошибку.*|нашли (?:ошибку|опечатку).*|выделите .{0,40}ctrl.*"
                    + "|reklam|şərhlər?|şərh (?:yaz|bildir).*|paylaş(?:ın)?|abunə ol(?:un|).*|bizi .{0,40}izləyin.*|(?:telegram|whatsapp|facebook|instagram)(?: kanalımız| səhifəmiz).*|baxış sayı.*|baxılıb.*|oxunub.*|mənbə:.{0,60}|teqlər:?.*|foto:.{0,80}|bütün hüquqlar.*"
                    + "|anzeige|werbung|kommentare?|newsletter|publicité|commentaires?|publicidad|publicidade|comentarios|comentários|compart(?:ir|ilhe|ilhar).*|pubblicità|commenti|condividi.*|reklama|komentarze|yorumlar|iklan|advertentie|annons)[\\s:.!)\\]*]*$",
            FLAGS);

    /** Who wrote it and when, above or below the text. */
    private static final Pattern IMPRINT = Pattern.compile(
            "(?:(?:first |originally )?(?:published|posted|updated|last updated|last modified)(?: on| at|:|\\b).{0,60}|by [\\p{L} .'’-]{3,40}|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?)",
            FLAGS);

    /** Invitations that stand inside a longer line. */
    private static final Pattern INVITATION = Pattern.compile(
            "(?:subscribe|sign up) (?:to|for) (?:our|the|my)? ?.{0,40}(?:newsletter|channel|updates|alerts|emails?|list)|subscribe to our|follow us on|(?:get|receive) .{0,60}(?:in|to) your inbox|daily newsletter"
                    + "|(?:join|follow) (?:us|our) .{0,30}(?:telegram|whatsapp|facebook|instagram|twitter|channel)|click here to (?:subscribe|get|join|sign|read|view)|by clicking here|terms (?:of (?:use|service)|and conditions) and privacy policy|(?:download|get) the .{0,20} app\\b"
                    + "|подпис(?:ывайтесь|аться) на|(?:наш|нашем|нашего) (?:телеграм|telegram)|(?:telegram|whatsapp|youtube) kanal|səhifəmizə abunə|kanalımıza (?:abunə|qoşul)|abone ol(?:un|mak)|inscrivez-vous|abonnez-vous|suscríbe(?:te|se)|inscreva-se|iscriviti|melden sie sich",
            FLAGS);

    private Labels() {}

    /** Whether the line leads to other stories. */
    static boolean leadsElsewhere(String text) {
        return text.length() < 220 && ELSEWHERE.matcher(text).find();
    }

    /** Whether a line is nothing but such a lead, without a headline after it. */
    static boolean isBareLead(String text) {
        return text.length() < 60 && ELSEWHERE.matcher(text).find();
    }

    /** Whether the whole line is a byline, a date of publication or a time of day. */
    static boolean isImprint(String text) {
        return text.length() < 100 && IMPRINT.matcher(text).matches();
    }

    /** Whether the whole line asks for a click, a subscription, a comment. */
    static boolean isCall(String text) {
        return text.length() < 260
                && (CALL.matcher(text).matches()
                        || (text.length() < 220 && INVITATION.matcher(text).find()));
    }
}
