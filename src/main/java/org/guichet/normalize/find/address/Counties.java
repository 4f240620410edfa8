package org.guichet.normalize.find.address;

import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;

/** Counties of the United Kingdom and of Ireland, as they stand in addresses between the town and the postcode. */
public final class Counties {

    private static final Pattern LAST_SIGN = Pattern.compile("[.,]$");
    private static final Pattern BY_FORM = Pattern.compile(
            "(?:(?:west|east|north|south|mid) )?[a-z]+(?:shire|folk|sex)(?: (?:east|west))?|(?:county|co\\.?) [a-z]+(?: [a-z]+)?");

    private static final Set<String> NAMES = Set.of(
            "anglesey",
            "berks",
            "borders",
            "bucks",
            "cambs",
            "cheshire",
            "cheshire east",
            "cheshire west",
            "cleveland",
            "clwyd",
            "conwy",
            "cornwall",
            "cumbria",
            "devon",
            "dorset",
            "dyfed",
            "fife",
            "glos",
            "greater london",
            "greater manchester",
            "gwent",
            "gwynedd",
            "hants",
            "herts",
            "highland",
            "isle of wight",
            "kent",
            "lancs",
            "leics",
            "lincs",
            "lothian",
            "east lothian",
            "midlothian",
            "west lothian",
            "merseyside",
            "mid glamorgan",
            "south glamorgan",
            "west glamorgan",
            "northants",
            "northumberland",
            "notts",
            "oxon",
            "powys",
            "rutland",
            "shropshire",
            "somerset",
            "staffs",
            "surrey",
            "tyne and wear",
            "warks",
            "west midlands",
            "wilts",
            "worcs");

    private Counties() {}

    /** Whether the line is a county and nothing else, in capitals or not. */
    public static boolean isOne(String line) {
        String folded = LAST_SIGN.matcher(Folded.of(line).text().strip()).replaceAll("");
        return NAMES.contains(folded) || BY_FORM.matcher(folded).matches();
    }
}
