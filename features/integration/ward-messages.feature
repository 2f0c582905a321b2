@critical
Feature: What a ward uses reaches the stores once

  The wards' own system hands in what was used. Each message waits in a list and is posted from there; its reference
  tells it from its own repetition.

  Background:
    Given "Ward 4" has 10 "Examination gloves M, box of 100" on its shelves

  @req:INT-001
  Scenario: A message that is sent twice is posted once
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0107"
    And the ward system sends "W4-0107" again
    And the system runs the scheduled action "Ward messages: post what has arrived"
    Then what "W4-0107" reports was posted once
    And "Ward 4" has 8 "Examination gloves M, box of 100" left on its shelves

  @req:INT-001
  Scenario: What was posted already is not posted when it comes again
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0110"
    And the system runs the scheduled action "Ward messages: post what has arrived"
    And the ward system sends "W4-0110" again
    And the system runs the scheduled action "Ward messages: post what has arrived"
    Then what "W4-0110" reports was posted once
    And "Ward 4" has 8 "Examination gloves M, box of 100" left on its shelves

  @req:INT-001
  Scenario: An item that nobody knows is set aside and told
    When the ward system reports 2 of the unknown item "GLOVE-XXL" used on "Ward 4" as "W4-0108"
    And the system runs the scheduled action "Ward messages: post what has arrived"
    Then nothing of "W4-0108" was posted
    And the storekeeper finds "W4-0108" set aside because "Nobody knows the item GLOVE-XXL."
    And the stores supervisor was told "Set aside" once

  @req:INT-001
  Scenario: The ward system reports and does nothing else
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0109"
    Then the ward system is refused to enter "stock counts"
    And the ward system is refused to enter "quotations"
    And the ward system is refused to enter "bills"

  @major @req:INT-003
  Scenario: Messages that stood still are noticed and worked off once
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0201", 6 hours ago
    And the ward system reports 1 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0202", 5 hours ago
    And the ward system sends "W4-0201" again
    And the system runs the scheduled action "Ward messages: tell what waits too long"
    Then the stores supervisor was told "Ward messages stand still" once
    When the system runs the scheduled action "Ward messages: post what has arrived"
    And the system runs the scheduled action "Ward messages: post what has arrived"
    Then what "W4-0201" reports was posted once
    And what "W4-0202" reports was posted once
    And "Ward 4" has 7 "Examination gloves M, box of 100" left on its shelves

  @major @req:INT-003
  Scenario: What has just arrived alarms nobody
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0203"
    And the system runs the scheduled action "Ward messages: tell what waits too long"
    Then the stores supervisor was not told "Ward messages stand still"
