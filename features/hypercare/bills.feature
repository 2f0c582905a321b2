@major @req:HYP-003 @database:scenario
Feature: How many bills agree at the first try, and how long they take to be posted, week by week

  Scenario: One bill agrees, one is dearer than its order, one still waits
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the system lets time pass until "next monday 09:00"
    And the accounts payable clerk bills 2 of the order as "INV-7871"
    And the system lets 1 day pass
    And the accounts payable clerk posts the bill
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7872", dearer by more than the tolerance
    And the accounts payable clerk requests approval of the bill
    And the system lets 3 days pass
    And the buyer approves the bill
    And the accounts payable clerk posts the bill
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7873"
    Then the "days to posting" in the week of "today" are 2 days on average over 2, with 1 still open
    And the "bills agreed at the first try" in the week of "today" are 1 of 2

  Scenario: Rejected, corrected, posted in the week after
    Given the order for 3 "Pump battery pack" at 2000 each was received
    When the system lets time pass until "next monday 09:00"
    And the accounts payable clerk bills 4 of the order as "INV-7874"
    And the accounts payable clerk requests approval of the bill
    And the finance controller rejects the bill saying "Billed 4, received 3"
    And the system lets 8 days pass
    And the accounts payable clerk corrects the bill to 3
    And the accounts payable clerk requests approval of the bill
    And the finance controller approves the bill
    And the accounts payable clerk posts the bill
    Then the "days to posting" in the week of "today" are 8 days on average over 1, with 0 still open
    And the "bills agreed at the first try" in the week of "today" are 0 of 1
    And the "bills agreed at the first try" in the week of "1 week ago" are 0 of 0

  Scenario: Posted at once, taken back, posted again
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7875"
    And the accounts payable clerk posts the bill
    Then the "bills agreed at the first try" in the week of "today" are 1 of 1
    When the accounts payable clerk takes the bill back to draft
    And the accounts payable clerk posts the bill
    Then the "bills agreed at the first try" in the week of "today" are 0 of 1
