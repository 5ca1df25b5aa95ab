"""News agencies, by the names and marks that papers print; own list from general knowledge."""

from __future__ import annotations

_MARKS = (
    "AAP AFP ANI ANP ANSA AP APA Anadolu Andina Antara Azertac BelTA Belga Bernama Bloomberg CNA "
    "CP CTK DPA EFE GNA IANS IPS IRNA Interfax KCNA KNA Kyodo Lusa MENA NAN NTB PA PTI RFE/RL "
    "Reuters Ritzau SANA SDA STT TASS TNS TT Tass UPI Ukrinform VNA WAFA Xinhua Yonhap dpa epd"
)
_NAMES = (
    "Agence France-Presse, Anadolu Agency, Associated Press, Australian Associated Press, "
    "Bloomberg News, Canadian Press, Dow Jones, Dow Jones Newswires, Inter Press Service, "
    "Jiji Press, KFF Health News, Kaiser Health News, Kyodo News, PA Media, Press Association, "
    "Press Trust of India, RIA Novosti, States Newsroom, The Associated Press, The Canadian Press, "
    "Thomson Reuters, Tribune News Service, United Press International, Yonhap News Agency"
)

AGENCIES = frozenset([*_MARKS.split(), *_NAMES.split(", ")])
