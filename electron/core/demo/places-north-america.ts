/** `city|state|country|zone|area codes`: real codes, of which only 555-0100 to 555-0199 are used. */
export const northAmerica = `
New York|NY|US|America/New_York|212 646 332 917 718 347 929
Buffalo|NY|US|America/New_York|716 585
Albany|NY|US|America/New_York|518 838 315 680
Newark|NJ|US|America/New_York|973 862 201 551
Trenton|NJ|US|America/New_York|609 640 732 848 908 856
Philadelphia|PA|US|America/New_York|215 267 445 610 484
Pittsburgh|PA|US|America/New_York|412 724 878 814 582
Harrisburg|PA|US|America/New_York|717 223 570 272
Boston|MA|US|America/New_York|617 857 781 339 508 774 978 351
Springfield|MA|US|America/New_York|413
Hartford|CT|US|America/New_York|860 959 203 475
Providence|RI|US|America/New_York|401
Manchester|NH|US|America/New_York|603
Burlington|VT|US|America/New_York|802
Portland|ME|US|America/New_York|207
Wilmington|DE|US|America/New_York|302
Baltimore|MD|US|America/New_York|410 443 667 301 240
Richmond|VA|US|America/New_York|804 686 757 948 703 571 540 826 434
Charlotte|NC|US|America/New_York|704 980 919 984 336 743 910 472 828 252
Charleston|SC|US|America/New_York|843 854 803 839 864
Atlanta|GA|US|America/New_York|404 678 770 470 943 706 762 912 478 229
Miami|FL|US|America/New_York|305 786 645 954 754
Tampa|FL|US|America/New_York|813 656 727 407 689 321 904 324
Cleveland|OH|US|America/New_York|216 440 330 234
Columbus|OH|US|America/New_York|614 380 740 220
Cincinnati|OH|US|America/New_York|513 283 937 326
Toledo|OH|US|America/New_York|419 567
Detroit|MI|US|America/Detroit|313 248 947 586 734 810
Grand Rapids|MI|US|America/Detroit|616 517 269 989 231
Indianapolis|IN|US|America/Indiana/Indianapolis|317 463 260 574 765
Louisville|KY|US|America/New_York|502 859 606
Knoxville|TN|US|America/New_York|865 423
Nashville|TN|US|America/Chicago|615 629 931 901 731
Birmingham|AL|US|America/Chicago|205 659 256 938 334 251
Jackson|MS|US|America/Chicago|601 769 662 228
New Orleans|LA|US|America/Chicago|504 985 225 318 337
Little Rock|AR|US|America/Chicago|501 870 479
Chicago|IL|US|America/Chicago|312 773 872 224 847 630 331 708 464
Rockford|IL|US|America/Chicago|815 779
Peoria|IL|US|America/Chicago|309 217 447 618 730
Milwaukee|WI|US|America/Chicago|414 262 608 353 920 274 715 534
Minneapolis|MN|US|America/Chicago|612 763 952 651 507 320 218
Des Moines|IA|US|America/Chicago|515 319 563 641 712
St. Louis|MO|US|America/Chicago|314 557 636 573 417
Kansas City|MO|US|America/Chicago|816 975 660
Wichita|KS|US|America/Chicago|316 620 785 913
Omaha|NE|US|America/Chicago|402 531
Sioux Falls|SD|US|America/Chicago|605
Fargo|ND|US|America/Chicago|701
Oklahoma City|OK|US|America/Chicago|405 572 918 539 580
Dallas|TX|US|America/Chicago|214 469 972 945 817 682 903 430 254 940
Houston|TX|US|America/Chicago|713 281 832 346 979 936 409
Austin|TX|US|America/Chicago|512 737 210 726 830 361 956
Denver|CO|US|America/Denver|303 720 983 970 719
Salt Lake City|UT|US|America/Denver|801 385 435
Boise|ID|US|America/Boise|208 986
Billings|MT|US|America/Denver|406
Cheyenne|WY|US|America/Denver|307
Albuquerque|NM|US|America/Denver|505 575
Phoenix|AZ|US|America/Phoenix|602 480 623 520 928
Las Vegas|NV|US|America/Los_Angeles|702 725 775
Los Angeles|CA|US|America/Los_Angeles|213 323 310 424 818 747 562 626 657 714 949 909 951 661 805
San Diego|CA|US|America/Los_Angeles|619 858 760 442
Oakland|CA|US|America/Los_Angeles|415 628 650 510 341 925 408 669 707 916 279 209 559 831 530
Portland|OR|US|America/Los_Angeles|503 971 541 458
Seattle|WA|US|America/Los_Angeles|206 253 425 564 360 509
Toronto|ON|CA|America/Toronto|416 647 437 905 289 365 519 226 548 705 249 613 343 753
Montreal|QC|CA|America/Toronto|514 438 450 579 418 581 367 819 873 263
Vancouver|BC|CA|America/Vancouver|604 778 236 672 250
Calgary|AB|CA|America/Edmonton|403 587 825 780
Winnipeg|MB|CA|America/Winnipeg|204 431
Halifax|NS|CA|America/Halifax|902 782
`;
