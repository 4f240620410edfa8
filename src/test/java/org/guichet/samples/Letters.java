package org.guichet.samples;

/** Invented letters: nobody in them exists, every number is one reserved for fiction. */
final class Letters {

    static final String HEATING = """
            Mme Solange Perrin-Métayer
            8, impasse des Tilleuls
            38100 Grenoble
            Tél. : 06 39 98 14 27
            solange.perrin@example.fr

            Chaleur des Alpes
            Service clients
            12, avenue du Vercors
            38000 Grenoble

            Grenoble, le 9 novembre 2026

            Objet : chaudière en panne depuis trois semaines, contrat n° CH-204418

            Madame, Monsieur,

            Ma chaudière, couverte par le contrat d'entretien n° CH-204418, est tombée en panne
            le 19 octobre. Votre technicien est venu le 22, a dit qu'il fallait commander une
            pièce, et depuis je n'ai plus de nouvelles. J'ai 74 ans et je chauffe une seule pièce
            avec un radiateur électrique prêté par ma voisine.

            J'ai appelé quatre fois votre numéro d'urgence. On me répond que « le dossier est en
            cours ». La dernière fois, on m'a raccroché au nez.

            Je vous demande d'envoyer quelqu'un cette semaine et de me rembourser les trois
            semaines d'abonnement, soit 26,40 €, ainsi que le surcoût d'électricité.

            Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.

            Solange Perrin-Métayer
            """;

    static final String HOTEL = """
            Gareth Ollerenshaw
            27 Quarry Lane
            Little Hadfield SK99 4ZZ
            01632 960 481
            gareth.ollerenshaw@example.com

            The Manager
            Seaview Grand Hotel
            Promenade Road

            2 November 2026

            Subject: Booking SVG-77120, room not as described

            Dear Sir or Madam,

            My wife and I stayed with you from 23 to 26 October for our anniversary. We had booked
            and paid for a sea view room on a high floor. We were given a ground floor room
            facing the bins, and the shower ran cold on two of the three mornings.

            I raised this at reception on the first evening. The young man was polite but said
            that the hotel was full. Nobody came back to us, although I was promised a call.

            I would like a refund of the difference between the two rooms, which your own price
            list gives as £142.50. I do not want a voucher.

            Yours faithfully,

            Gareth Ollerenshaw
            """;

    static final String PARCEL = """
            Karim Belhadj-Toulon
            3, rue du Canal
            59000 Lille
            06 39 98 52 08

            Maison Brochet, vente par correspondance
            Service réclamations

            Lille, le 30 octobre 2026

            Objet : colis reçu ouvert, commande n° MB-5519023

            Bonjour,

            Le colis de ma commande n° MB-5519023 est arrivé hier, éventré, le ruban adhésif
            refait à la main. Il manque la lampe de bureau et le cadre est fendu. Le livreur
            avait signé à ma place, je n'étais même pas chez moi.

            J'ai les photos. Je demande le remplacement de la lampe et du cadre, ou le
            remboursement de 84,90 €. C'est la deuxième fois cette année.

            Cordialement,

            Karim Belhadj-Toulon
            """;

    static final String GYM = """
            Priscilla Oduya-Wren
            Flat 6, 41 Mill Street
            Northbridge NB1 9ZZ
            01632 960 733

            Pulse & Iron Fitness
            Membership Department

            14 November 2026

            Re: Membership PI-300871, charged after cancellation

            To whom it may concern,

            I cancelled my membership in writing on 1 August and have your e-mail confirming it.
            You have nevertheless taken £34.99 from my account in September, in October and
            again last week. Each time the front desk told me that it would be sorted out.

            Please refund the three payments, £104.97 in total, and stop the direct debit at
            once. If this is not done by the end of the month I shall go to my bank.

            Yours sincerely,

            Priscilla Oduya-Wren
            """;

    static final String MEDICINE = """
            TÉLÉCOPIE            2 pages

            De : Résidence Les Cormiers, Mme Aubrac
            Tél. : 01 99 00 47 12
            À : Pharmalog Distribution, service qualité

            Le 17 novembre 2026

            Objet : livraison incomplète et chaîne du froid rompue, facture n° F-2026-11873

            Madame, Monsieur,

            La livraison de ce matin (facture n° F-2026-11873) est arrivée à 11 h 40 au lieu
            de 7 h 30. Le conteneur isotherme était ouvert et affichait 14 °C. Nous avons dû
            isoler douze boîtes d'insuline, que nous ne pouvons pas administrer.
            """;

    static final String MEDICINE_SECOND_PAGE = """
            Il manque aussi deux cartons de compresses stériles, pourtant facturés.

            C'est la troisième livraison hors délai depuis septembre. Nos résidents dépendent
            de ces produits : merci de livrer les douze boîtes de remplacement aujourd'hui,
            et de nous dire par écrit ce que vous changez.

            Mme Aubrac
            cadre de santé
            """;

    private Letters() {}
}
