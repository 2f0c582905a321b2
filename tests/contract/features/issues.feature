Feature: Sentences about issues by lot

  Scenario: An issue of the lot that expires first, and where it went
    Given the central store holds 6 "Surgical drape" as lot "DR-26-01" expiring "in 3 months"
    When the storekeeper prepares the issue of 2 "Surgical drape" to "Ward 4"
    Then lot "DR-26-01" is set aside for the issue
    When the storekeeper carries out the issue
    Then "Ward 4" holds 2 "Surgical drape" of lot "DR-26-01"
    And the stores supervisor finds that lot "DR-26-01" of "Surgical drape" went to
      | Ward 4 | 2 |

  Scenario: A recalled lot stays
    Given the central store holds 6 "Surgical drape" as lot "DR-26-01" expiring "in 3 months"
    And the storekeeper's issue of 2 "Surgical drape" of lot "DR-26-01" to "Ward 4"
    When the quality inspector recalls lot "DR-26-01" of "Surgical drape"
    Then the storekeeper cannot carry out the issue because "held by quality"

  Scenario: Nothing is offered where there is nothing
    When the storekeeper prepares the issue of 2 "Dressing pack, sterile" to "Ward 4"
    Then nothing is set aside for the issue

  Scenario: Too many come, the order is raised, and the lot fails its inspection
    Given a confirmed order for 4 "Pump battery pack"
    Then the storekeeper cannot receive 5 "Pump battery pack" as lot "LOT-26-004"
    When the second procurement approver raises the order to 5 "Pump battery pack"
    And the storekeeper receives 5 "Pump battery pack" as lot "LOT-26-004" expiring "in 2 years"
    And the quality inspector fails the inspection on "Packaging undamaged"
    And the quality manager agrees that the inspection failed
    Then the inspection is failed

  @database:scenario
  Scenario: What a ward used in a month
    Given the central store holds 20 "Examination gloves M, box of 100"
    When the storekeeper prepares the issue of 5 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    Then the stores supervisor finds that "Ward 4" used 5 "Examination gloves M, box of 100" in the month of "today"
