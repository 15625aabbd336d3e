/**
 * Words without meaning for retrieval. "Not", "without", "between", "which", "use" and "when" are missing because they matter here ("which
 * one does NOT need servers", "when to use Batch").
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about all also am an and any are as at be because been being but by can cannot could did do does doing don each
  either else ever for from get gets getting give gives go goes going got had has have having he her here hers him
  his how i if in into is it its itself just let like m made make makes many may me might mine more most much must
  my myself need needs no now of often on one ones only onto or other our ours out per put quite re really s same
  she should so some such t than that the their theirs them then there these they thing things this those though
  through to too until upon us very via was way we well were what whats where whether which while who whole whom
  whose why will with within would yes yet you your yours
  arent cant couldnt didnt doesnt dont hasnt havent isnt ive shouldnt theres theyre wasnt werent wont wouldnt youre`.split(
    /\s+/,
  ),
);

/** Chatter around a question ("hey, quick question, sorry if noob …"). Such words are rare in notes, so idf would overrate them. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  `actually advance again alright already certification class course dump dumps exam exams homework lecture lectures
  prof professor quiz slides studying tomorrow tonight asap urgent wtf wth teacher tutor tutorial video
   anybody anyone anyway apologies appreciate ask asked asking basically bit bot bro btw buddy cheers
  confused confusing curious dear doubt dude eli5 english dumb dunno eh erm exactly explain explained explanation fam feel folks forgive
  forgot friend friends gimme gist gonna gotta guess guys haha hello help helps hey hi hmm honestly idk im imo inquiring kinda kindly know lemme lol lot
  lots ma madam maybe mean means mind mate morning muddled newbie nope noob obviously ok okay oops ot pardon pls please plz possibly reading sheet
  probably meant question questions quick quickly real remember right said say says seems seriously short simple simply smart somebody
  someone something sir sorry sort stuck stuff stupid suppose sure tbh tell thank thanks thankyou thats thinking thought tldr told
  thx tried trying tysm u uff ugh uh uhh um umm understand ur wanna want wants whatever wonder wondered wondering word wrong ya yall yeah yep
  yo yup`.split(/\s+/),
);
