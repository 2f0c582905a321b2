# What the wards' own system tells, and how Odoo is set: the sentences of it, on both channels.
Feature: Messages of the wards, and settings as signed

  @req:INT-001 @req:INT-003 @database:scenario
  Scenario: What the wards used is posted once
    Given "Ward 4" has 10 "Examination gloves M, box of 100" on its shelves
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0107"
    And the ward system sends "W4-0107" again
    And the ward system reports 2 of the unknown item "GLOVE-XXL" used on "Ward 4" as "W4-0108"
    And the system runs the scheduled action "Ward messages: post what has arrived"
    Then what "W4-0107" reports was posted once
    And nothing of "W4-0108" was posted
    And "Ward 4" has 8 "Examination gloves M, box of 100" left on its shelves
    And the storekeeper finds "W4-0108" set aside because "Nobody knows the item GLOVE-XXL."
    And the stores supervisor was told "Set aside" once
    And the stores supervisor was not told "Ward messages stand still"
    When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0109", 5 hours ago
    Then the ward system is refused to enter "stock counts"

  @req:CUT-004 @req:GOV-007 @req:PLT-001 @database:scenario
  Scenario: Odoo is set as the hospital signed it
    When the access administrator opens the menu "Settings > Users & Companies > Users"
    Then the logins are those that were approved, and nobody else's
    And everybody holds the rights approved for them and no others
    And no login has its own name as the password
    And the approvals as set are those of the signed matrix
    And nothing can leave the test system
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "order"
    And the buyer sends the message "Please confirm the day of delivery" to "MedParts Supplies (fictional)"
    Then what was written has not been sent
    Given the document controller also holds the rights of the ward nurse
    And the supplier contact has their login as the password
    And the approval "Department head" is set to begin at 600
    And a mail server "nowhere.example" is in use
