package org.guichet.story;

import java.util.HashMap;
import java.util.Map;

/** Given names that people shorten: who signs "Bob" on a form is "Robert" in a letter. English and French, folded. */
final class ShortNames {

    /** The full name, then what it is shortened to. A short form of several names stands for the most frequent one. */
    private static final String TABLE = """
            alexander alex sandy
            alexandra sandra
            andrew andy drew
            anthony tony
            barbara barb babs
            benjamin ben benny
            catherine kate cathy katie kathy cath
            charles charlie chuck
            christine chris chrissie
            christopher kit
            daniel dan danny
            david dave
            deborah debbie deb
            donald don donnie
            dorothy dot dottie
            edward ed eddie ted teddy ned
            elizabeth liz lizzie beth betty eliza
            frances fran
            francis frank
            frederick fred freddie
            gerald gerry
            gregory greg
            harold harry hal
            henry hank
            isabelle isa
            james jim jimmy jamie
            jennifer jen jenny
            jessica jess
            john jack johnny
            jonathan jon
            joseph joe joey
            joshua josh
            kenneth ken kenny
            lawrence larry
            leonard len lenny
            margaret maggie meg peggy
            matthew matt
            michael mike mick micky
            nicholas nick
            patricia pat patty trish tricia
            peter pete
            philip phil
            rebecca becky becca
            richard rick dick richie
            robert bob bobby rob robbie bert
            ronald ron ronnie
            samuel sam sammy
            stephen steve
            susan sue suzie
            terence terry
            theresa tess
            thomas tom tommy
            timothy tim
            victoria vicky vikki
            vincent vince
            william bill billy will willy
            zachary zach
            benedicte bene
            bernadette berna
            caroline caro
            dominique dom domi
            emmanuel manu
            florence flo
            jacqueline jacquie
            jeremy jerem
            laetitia laeti
            ludovic ludo
            maximilien max
            nathalie nath nathy
            nicolas nico
            sebastien seb
            stephanie steph
            sylvain sylv
            valerie val
            veronique vero
            """;

    private static final Map<String, String> FULL = full();

    private ShortNames() {}

    /** The name that it stands for; itself where it is no short form. */
    static String full(String name) {
        return FULL.getOrDefault(name, name);
    }

    private static Map<String, String> full() {
        Map<String, String> full = new HashMap<>();
        TABLE.lines().map(line -> line.strip().split(" ")).forEach(names -> {
            for (String name : names) {
                full.put(name, names[0]);
            }
        });
        return Map.copyOf(full);
    }
}
