@major
Feature: Rights come with a role and go with it

  Somebody who changes department does the new work from that day on, and the old work no longer.

  @req:ACC-001 @req:ACC-003
  Scenario: A facilities technician helps out in the stores
    Given the role "Stores relief" with the rights of the storekeeper
    When the access administrator gives the facilities technician the role "Stores relief"
    Then the facilities technician can enter "stock counts"
    And the facilities technician cannot give themselves more rights

  @req:WRK-003
  Scenario: The old role goes when the new one comes
    Given the role "Sales relief" with the rights of the sales representative
    And the role "Stores relief" with the rights of the storekeeper
    When the access administrator gives the facilities technician the role "Sales relief"
    And the access administrator gives the facilities technician the role "Stores relief"
    And the access administrator withdraws the role "Sales relief" from the facilities technician
    Then the facilities technician can enter "stock counts"
    And the facilities technician cannot enter "contracts"
